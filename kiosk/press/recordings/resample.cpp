#include "press/recordings/resample.h"

#include <samplerate.h>

namespace waylight::press {

Result<std::vector<float>> resampled(const std::vector<float>& samples, int from_rate, int to_rate) {
    if (from_rate == to_rate || samples.empty()) return samples;
    const double ratio = static_cast<double>(to_rate) / from_rate;
    constexpr std::size_t room = 16;  // for what rounding adds
    std::vector<float> out(static_cast<std::size_t>(static_cast<double>(samples.size()) * ratio) + room);
    SRC_DATA data{};
    data.data_in = samples.data();
    data.input_frames = static_cast<long>(samples.size());
    data.data_out = out.data();
    data.output_frames = static_cast<long>(out.size());
    data.src_ratio = ratio;
    if (const int code = src_simple(&data, SRC_SINC_MEDIUM_QUALITY, 1); code != 0)
        return Error{"", std::string("cannot be resampled: ") + src_strerror(code)};
    out.resize(static_cast<std::size_t>(data.output_frames_gen));
    return out;
}

}  // namespace waylight::press
