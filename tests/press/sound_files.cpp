#include "press/sound_files.h"

#include <sndfile.h>

#include <cmath>
#include <numbers>
#include <stdexcept>

#include "base/temporary_folder.h"

namespace waylight::test {
namespace {

void append(std::string& bytes, std::size_t number, int count) {
    for (int i = 0; i < count; ++i) bytes += static_cast<char>((number >> (8 * static_cast<unsigned>(i))) & 0xFFU);
}

}  // namespace

Bytes wav_of(const std::vector<float>& samples, int rate, int channels) {
    std::string bytes = "RIFF";
    append(bytes, 36 + 2 * samples.size(), 4);
    bytes += "WAVEfmt ";
    append(bytes, 16, 4);
    append(bytes, 1, 2);
    append(bytes, static_cast<std::size_t>(channels), 2);
    append(bytes, static_cast<std::size_t>(rate), 4);
    append(bytes, static_cast<std::size_t>(rate * channels * 2), 4);
    append(bytes, static_cast<std::size_t>(channels * 2), 2);
    append(bytes, 16, 2);
    bytes += "data";
    append(bytes, 2 * samples.size(), 4);
    for (const float sample : samples) append(bytes, static_cast<std::size_t>(static_cast<std::uint16_t>(std::lround(sample * 32767))), 2);
    const ByteView view = bytes_of(bytes);
    return {view.begin(), view.end()};
}

Bytes sound_file_of(const std::vector<float>& samples, int rate, int format) {
    const TemporaryFolder folder;
    const std::string path = (folder.path() / "sound").string();
    SF_INFO info{};
    info.samplerate = rate;
    info.channels = 1;
    info.format = format;
    SNDFILE* file = sf_open(path.c_str(), SFM_WRITE, &info);
    if (file == nullptr) throw std::runtime_error(sf_strerror(nullptr));
    sf_writef_float(file, samples.data(), static_cast<sf_count_t>(samples.size()));
    sf_close(file);
    return *read_file(path);
}

std::vector<float> syllables(double seconds, float loudness, int rate) {
    std::vector<float> samples(static_cast<std::size_t>(seconds * rate));
    for (std::size_t i = 0; i < samples.size(); ++i) {
        const double second = static_cast<double>(i) / rate;
        const double swell = std::max(0.0, std::sin(2 * std::numbers::pi * 4 * second));
        samples[i] = loudness * static_cast<float>(swell * std::sin(2 * std::numbers::pi * 220 * second));
    }
    return samples;
}

}  // namespace waylight::test
