#include "audio/decode.h"

#include <opusfile.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>

#include "audio/ogg.h"

namespace waylight::audio {
namespace {

struct CloseFile {
    void operator()(OggOpusFile* file) const { op_free(file); }
};
using File = std::unique_ptr<OggOpusFile, CloseFile>;

/// Opus at its highest rate; a longer file holds something else.
constexpr std::size_t most_bytes_per_millisecond = 64;
constexpr std::size_t most_bytes_of_head = 65'536;

constexpr std::size_t longest_packet = 120 * samples_per_millisecond;

std::size_t most_bytes(Milliseconds longest) {
    return most_bytes_of_head + static_cast<std::size_t>(std::max<std::int64_t>(0, longest.count)) * most_bytes_per_millisecond;
}

Error too_long(const std::string& where, Milliseconds longest) {
    return {where, "is longer than " + std::to_string(longest.count / 1000) + " seconds; cut it into shorter clips"};
}

Error damaged(const std::string& where) { return {where, "is damaged; make the clip again"}; }

/// Loudness that a header asks for may take a sample beyond the range, and so may Opus itself by a little.
bool append(Samples& samples, std::span<const float> decoded) {
    for (const float value : decoded) {
        if (!std::isfinite(value)) return false;
        samples.push_back(std::clamp(value, -1.0F, 1.0F));
    }
    return true;
}

/// What the file says of itself, before any of it is decoded.
Result<void> check(const OggOpusFile& file, const std::string& where, Milliseconds longest) {
    if (op_channel_count(&file, -1) != 1) return Error{where, "has more than one channel; make it mono"};
    const ogg_int64_t samples = op_pcm_total(&file, -1);
    if (samples < 0) return damaged(where);
    if (static_cast<std::uint64_t>(samples) > sample_at(longest)) return too_long(where, longest);
    return {};
}

/// As many as the file says and no others: with a page too few the words' times would be wrong.
Result<Samples> samples_of(OggOpusFile& file, const std::string& where) {
    const auto expected = static_cast<std::size_t>(op_pcm_total(&file, -1));
    Samples samples;
    samples.reserve(expected);
    std::array<float, longest_packet> packet{};
    for (;;) {
        const int count = op_read_float(&file, packet.data(), static_cast<int>(packet.size()), nullptr);
        if (count == 0) break;
        if (count < 0 || !append(samples, std::span(packet).first(static_cast<std::size_t>(count)))) return damaged(where);
        if (samples.size() > expected) return damaged(where);
    }
    if (samples.size() != expected) return damaged(where);
    if (samples.empty()) return Error{where, "holds no sound; make the clip again"};
    return samples;
}

}  // namespace

Result<Samples> decode(ByteView opus, const std::string& where, Milliseconds longest) {
    if (opus.size() > most_bytes(longest)) return too_long(where, longest);
    if (const Result<void> checked = check_ogg(opus, where); !checked) return checked.error();
    int reason = 0;
    const auto* const bytes = reinterpret_cast<const unsigned char*>(opus.data());
    const File file(op_open_memory(bytes, opus.size(), &reason));
    if (!file && reason == OP_EFAULT) throw std::bad_alloc();
    if (!file) return Error{where, "is no Opus file; make the clip again"};
    if (const Result<void> checked = check(*file, where, longest); !checked) return checked.error();
    return samples_of(*file, where);
}

}  // namespace waylight::audio
