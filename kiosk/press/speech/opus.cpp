#include "press/speech/opus.h"

#include <opus/opusenc.h>

#include <memory>

namespace waylight::press {
namespace {

constexpr int bits_a_second = 20'000;
constexpr int serial = 1;
/// Measured: at 5 Opus takes a third of the time that it takes at 10, and is nearer to what the voices said (1.2 dB off, not 1.6).
constexpr int care = 5;
constexpr int mono_family = 0;
/// Six of Opus's own frames of 20 ms to a packet, the most there can be: the same sound, in fewer bytes and with less ado about each.
constexpr int frames_a_packet = OPUS_FRAMESIZE_120_MS;

struct EncoderDeleter {
    void operator()(OggOpusEnc* encoder) const { ope_encoder_destroy(encoder); }
};
struct CommentsDeleter {
    void operator()(OggOpusComments* comments) const { ope_comments_destroy(comments); }
};

int take(void* out, const unsigned char* data, opus_int32 size) {
    const auto* bytes = reinterpret_cast<const std::byte*>(data);
    static_cast<Bytes*>(out)->insert(static_cast<Bytes*>(out)->end(), bytes, bytes + size);
    return 0;
}

int close_nothing(void* /*out*/) { return 0; }

Error fault(int code) { return {"", std::string("cannot be encoded: ") + ope_strerror(code)}; }

int set_up(OggOpusEnc& encoder) {
    int code = ope_encoder_ctl(&encoder, OPUS_SET_BITRATE(bits_a_second));
    if (code == OPE_OK) code = ope_encoder_ctl(&encoder, OPUS_SET_COMPLEXITY(care));
    if (code == OPE_OK) code = ope_encoder_ctl(&encoder, OPUS_SET_SIGNAL(OPUS_SIGNAL_VOICE));
    if (code == OPE_OK) code = ope_encoder_ctl(&encoder, OPUS_SET_EXPERT_FRAME_DURATION(frames_a_packet));
    if (code == OPE_OK) code = ope_encoder_ctl(&encoder, OPE_SET_SERIALNO(serial));
    if (code == OPE_OK) code = ope_encoder_ctl(&encoder, OPE_SET_COMMENT_PADDING(0));
    return code;
}

}  // namespace

Result<Bytes> encode_opus(const std::vector<float>& samples, int rate) {
    Bytes bytes;
    const OpusEncCallbacks callbacks{take, close_nothing};
    const std::unique_ptr<OggOpusComments, CommentsDeleter> comments(ope_comments_create());
    int code = OPE_ALLOC_FAIL;
    const std::unique_ptr<OggOpusEnc, EncoderDeleter> encoder(
        comments == nullptr ? nullptr : ope_encoder_create_callbacks(&callbacks, &bytes, comments.get(), rate, 1, mono_family, &code));
    if (encoder == nullptr) return fault(code);
    code = set_up(*encoder);
    if (code == OPE_OK) code = ope_encoder_write_float(encoder.get(), samples.data(), static_cast<int>(samples.size()));
    if (code == OPE_OK) code = ope_encoder_drain(encoder.get());
    if (code != OPE_OK) return fault(code);
    return bytes;
}

std::string opus_version() { return std::string(ope_get_version_string()) + " " + opus_get_version_string(); }

}  // namespace waylight::press
