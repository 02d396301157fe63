#include "press/recordings/take.h"

#include <sndfile.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <limits>
#include <memory>

#include "audio/decode.h"
#include "press/recordings/resample.h"

namespace waylight::press {
namespace {

constexpr int most_channels = 8;
constexpr int lowest_rate = 4'000;
constexpr int highest_rate = 192'000;
constexpr std::size_t frames_at_once = 4096;
constexpr float full_scale = 0.9995F;
constexpr int shortest_clip = 3;  // samples
constexpr int seconds_allowed = static_cast<int>(audio::longest_clip.count / 1000);

const Error no_sound_file{"", "is no WAV, FLAC, Ogg or Opus file; save it as one of them, and give it that ending"};
const Error damaged{"", "is damaged: it breaks off or holds what is no sound; copy or record it again"};

/// What libsndfile reads from.
struct Source {
    ByteView bytes;
    sf_count_t at = 0;
};

sf_count_t length_of(void* user) { return static_cast<sf_count_t>(static_cast<Source*>(user)->bytes.size()); }

sf_count_t seek(sf_count_t offset, int whence, void* user) {
    Source& source = *static_cast<Source*>(user);
    const sf_count_t size = length_of(user);
    const sf_count_t base = whence == SEEK_CUR ? source.at : (whence == SEEK_END ? size : 0);
    source.at = std::clamp<sf_count_t>(base + std::clamp<sf_count_t>(offset, -size - source.at, size), 0, size);
    return source.at;
}

sf_count_t read(void* out, sf_count_t count, void* user) {
    Source& source = *static_cast<Source*>(user);
    const sf_count_t taken = std::clamp<sf_count_t>(count, 0, length_of(user) - source.at);
    if (taken > 0) std::memcpy(out, source.bytes.data() + source.at, static_cast<std::size_t>(taken));
    source.at += taken;
    return taken;
}

sf_count_t write_nothing(const void* /*in*/, sf_count_t /*count*/, void* /*user*/) { return 0; }

sf_count_t tell(void* user) { return static_cast<Source*>(user)->at; }

struct FileDeleter {
    void operator()(SNDFILE* file) const { sf_close(file); }
};

/// libsndfile reads thirty formats more, some of them with code that hardly anybody looks at.
bool begins_as_sound(ByteView file) {
    const std::string_view text = text_of(file);
    return text.starts_with("fLaC") || text.starts_with("OggS") ||
           (text.starts_with("RIFF") && text.size() > 12 && text.substr(8, 4) == "WAVE");
}

/// A WAV says how long it is; who records into a pipe writes nothing there, or all ones. libsndfile would read what is left.
bool breaks_off(ByteView file) {
    constexpr std::size_t head = 8;
    if (!text_of(file).starts_with("RIFF")) return false;
    std::uint32_t size = 0;
    for (std::size_t i = 0; i < 4; ++i) size |= static_cast<std::uint32_t>(file[4 + i]) << (8 * i);
    return size != std::numeric_limits<std::uint32_t>::max() && size > file.size() - head;
}

bool is_readable(int format) {
    constexpr std::array<int, 4> types{SF_FORMAT_WAV, SF_FORMAT_WAVEX, SF_FORMAT_FLAC, SF_FORMAT_OGG};
    constexpr std::array<int, 9> codings{SF_FORMAT_PCM_S8, SF_FORMAT_PCM_U8, SF_FORMAT_PCM_16, SF_FORMAT_PCM_24, SF_FORMAT_PCM_32,
                                         SF_FORMAT_FLOAT,  SF_FORMAT_DOUBLE, SF_FORMAT_VORBIS, SF_FORMAT_OPUS};
    return std::find(types.begin(), types.end(), format & SF_FORMAT_TYPEMASK) != types.end() &&
           std::find(codings.begin(), codings.end(), format & SF_FORMAT_SUBMASK) != codings.end();
}

/// Takes frames of all channels and makes one of them.
class Mixer {
public:
    explicit Mixer(int channels) : m_channels(static_cast<std::size_t>(channels)), m_loud(m_channels, 0) {}

    /// False when a sample is no number.
    bool add(const std::vector<float>& frames, std::size_t count) {
        for (std::size_t i = 0; i < count; ++i) {
            float sum = 0;
            for (std::size_t channel = 0; channel < m_channels; ++channel) {
                const float sample = frames[i * m_channels + channel];
                if (!std::isfinite(sample)) return false;
                sum += std::clamp(sample, -1.0F, 1.0F);
                m_loud[channel] = std::abs(sample) >= full_scale ? m_loud[channel] + 1 : 0;
                if (m_loud[channel] == shortest_clip) ++clipped_runs;
            }
            samples.push_back(sum / static_cast<float>(m_channels));
        }
        return true;
    }

    std::vector<float> samples;
    int clipped_runs = 0;

private:
    std::size_t m_channels;
    std::vector<int> m_loud;  ///< samples in a row, by channel
};

}  // namespace

Result<Take> read_take(ByteView file) {
    if (!begins_as_sound(file)) return no_sound_file;
    if (breaks_off(file)) return damaged;
    Source source{file};
    SF_VIRTUAL_IO io{length_of, seek, read, write_nothing, tell};
    SF_INFO info{};
    const std::unique_ptr<SNDFILE, FileDeleter> opened(sf_open_virtual(&io, SFM_READ, &info, &source));
    if (opened == nullptr) return damaged;
    if (!is_readable(info.format)) return Error{"", "holds a coding that is not read; save it as 16 or 24 bit WAV, FLAC, Ogg or Opus"};
    if (info.channels < 1 || info.channels > most_channels) return Error{"", "has more than eight channels; save it with one"};
    if (info.samplerate < lowest_rate || info.samplerate > highest_rate)
        return Error{"", "has " + std::to_string(info.samplerate) + " samples a second; record it with 48000"};
    Mixer mixer(info.channels);
    std::vector<float> frames(frames_at_once * static_cast<std::size_t>(info.channels));
    while (const sf_count_t count = sf_readf_float(opened.get(), frames.data(), frames_at_once)) {
        if (count < 0 || !mixer.add(frames, static_cast<std::size_t>(count))) return damaged;
        if (mixer.samples.size() > static_cast<std::size_t>(seconds_allowed) * static_cast<std::size_t>(info.samplerate))
            return Error{"", "is longer than two minutes; record each text in a file of its own"};
    }
    if (mixer.samples.empty() || static_cast<sf_count_t>(mixer.samples.size()) < info.frames) return damaged;
    Result<std::vector<float>> samples = resampled(mixer.samples, info.samplerate, static_cast<int>(audio::samples_per_second));
    if (!samples) return samples.error();
    return Take{*std::move(samples), info.samplerate, mixer.clipped_runs};
}

}  // namespace waylight::press
