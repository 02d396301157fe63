#pragma once

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>

#include "audio/samples.h"
#include "base/result.h"
#include "ui/frame.h"

namespace waylight::app {

/// Decoded clips of the page that is shown: the one that was asked for last, and the one that will probably be asked for next, which a
/// thread decodes beforehand. Without that thread, or without memory for it, clips are decoded when they are asked for.
///
/// Two clips are kept and no more, each of at most audio::longest_clip: 11.52 million samples, 46 MB, if a pack does its worst, and a
/// quarter more where it is read slowly. The longest clip of our packs takes 27 s: less than 13 MB for two. What is given up while it is
/// decoded goes as soon as it is.
class Clips {
public:
    using Clip = std::shared_ptr<const audio::Samples>;
    /// Reads and decodes a clip, and makes it as slow or fast as it is asked for. Called on the thread that asks and on the worker, at the
    /// same time.
    using Decode = std::function<Result<audio::Samples>(const ui::ClipName&)>;
    using Work = std::function<void(const std::stop_token&)>;
    using Start = std::function<std::jthread(Work)>;

    /// `complain` hears of a clip that is damaged when it is asked for, on the thread that asks; once while it is kept. `start` is for
    /// tests. The thread begins when something is first expected.
    Clips(Decode decode, std::function<void(const Error&)> complain, Start start = start_thread);
    ~Clips() = default;
    Clips(const Clips&) = delete;
    Clips& operator=(const Clips&) = delete;

    /// At once when it is ready; else this waits for the worker, or decodes it where the worker has not begun. Null: it is damaged.
    Clip clip(const ui::ClipName& name);
    /// What will probably be asked for next. What was expected before and was not asked for is given up.
    void expect(const std::optional<ui::ClipName>& name) noexcept;
    /// Gives up what was asked for last; whoever plays it keeps it until then.
    void let_go() noexcept;

    // For tests.
    /// What is expected and was not asked for, decoded or not.
    [[nodiscard]] std::optional<ui::ClipName> expected() const;
    /// Of all that is decoded and kept.
    [[nodiscard]] std::size_t kept_samples() const;

private:
    using Made = Result<Clip>;
    /// A clip on its way. Guarded by the mutex, except that nobody changes the name.
    struct Ahead {
        enum class Status : std::uint8_t { Waiting, Decoding, Done };

        ui::ClipName name;
        Status status = Status::Waiting;
        std::optional<Made> made;  ///< nothing, though Done: there was no memory for it
    };

    static std::jthread start_thread(Work work);
    void work_until(const std::stop_token& stop);
    [[nodiscard]] Made decoded(const ui::ClipName& name) const;
    [[nodiscard]] std::optional<Made> decoded_if_there_is_memory(const ui::ClipName& name) const noexcept;
    std::optional<Made> made_ahead(const ui::ClipName& name);
    void begin(const ui::ClipName& name);

    Decode m_decode;
    std::function<void(const Error&)> m_complain;
    Start m_start;

    std::optional<ui::ClipName> m_asked;  ///< what was asked for last
    Clip m_clip;                          ///< that; null: it is damaged

    mutable std::mutex m_mutex;  ///< guards what is ahead
    std::condition_variable_any m_work;
    std::condition_variable m_done;
    std::shared_ptr<Ahead> m_ahead;  ///< the worker holds it, too, while it decodes
    std::jthread m_worker;           ///< last: it uses all above
};

}  // namespace waylight::app
