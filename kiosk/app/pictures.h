#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "app/present/play_imgui.h"
#include "base/files.h"
#include "base/result.h"
#include "ui/frame.h"

namespace waylight::app {

/// Where encoded pictures come from. `picture` is called from the worker as well.
struct PictureSource {
    std::function<Result<Bytes>(std::string_view name)> picture;
    std::function<Result<Bytes>(std::string_view name)> icon;
    std::string where;  ///< before the name of an entry in messages: "packs/base.waypack/"
};

/// AtOnce: whoever asks waits. Ahead: a worker decodes what frames announce, and says when something is ready.
enum class Decoding : std::uint8_t { AtOnce, Ahead };

/// Pictures and pictograms, decoded and scaled to exactly the size at which they are shown, within a budget of memory.
/// What the present frame shows is never thrown away. A damaged one is complained of once, and its place stays as it is.
class Pictures final : public present::Assets {
public:
    struct Callbacks {
        std::function<void()> ready = [] {};         ///< on the worker: something of the present frame can be drawn now
        std::function<void(const Error&)> complain;  ///< on either thread
    };

    /// `budget` is in bytes of decoded pixels; nothing: twice the surface, which holds this page's, the next one's and the last one's.
    Pictures(PictureSource source, Decoding decoding, Callbacks callbacks, std::optional<std::size_t> budget = std::nullopt);
    ~Pictures() override;
    Pictures(const Pictures&) = delete;
    Pictures& operator=(const Pictures&) = delete;

    /// From now on this frame's pictures are the ones that count: decoded first, then those it will probably need soon.
    void expect(const ui::Frame& frame);

    const present::Image* picture(const ui::DrawPicture& picture) override;
    const present::Image* icon(const ui::DrawIcon& icon) override;

    /// Bytes of memory for decoded pixels that are kept, spare ones too (pictures only).
    [[nodiscard]] std::size_t kept_bytes() const;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

}  // namespace waylight::app
