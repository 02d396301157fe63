#include "audio/opus_files.h"

#include <opusenc.h>

#include <stdexcept>

namespace waylight::test {
namespace {

int add(void* file, const unsigned char* data, opus_int32 size) {
    const ByteView bytes = std::as_bytes(std::span(data, static_cast<std::size_t>(size)));
    static_cast<Bytes*>(file)->insert(static_cast<Bytes*>(file)->end(), bytes.begin(), bytes.end());
    return 0;
}

int finish(void* /*file*/) { return 0; }

void need(bool holds) {
    if (!holds) throw std::runtime_error("libopusenc makes no file");
}

std::vector<float> in_every_channel(const audio::Samples& samples, int channels) {
    std::vector<float> all;
    for (const float sample : samples) all.insert(all.end(), static_cast<std::size_t>(channels), sample);
    return all;
}

}  // namespace

Bytes opus_file(const audio::Samples& samples, int channels) {
    Bytes file;
    const OpusEncCallbacks callbacks{add, finish};
    OggOpusComments* const comments = ope_comments_create();
    int error = 0;
    OggOpusEnc* const encoder = ope_encoder_create_callbacks(&callbacks, &file, comments, 48000, channels, 0, &error);
    need(encoder != nullptr);
    need(ope_encoder_ctl(encoder, OPE_SET_SERIALNO(1)) == OPE_OK && ope_encoder_ctl(encoder, OPUS_SET_BITRATE(20000)) == OPE_OK);
    const std::vector<float> all = in_every_channel(samples, channels);
    need(ope_encoder_write_float(encoder, all.data(), static_cast<int>(samples.size())) == OPE_OK);
    need(ope_encoder_drain(encoder) == OPE_OK);
    ope_encoder_destroy(encoder);
    ope_comments_destroy(comments);
    return file;
}

}  // namespace waylight::test
