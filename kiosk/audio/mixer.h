#pragma once

#include <atomic>
#include <span>

#include "audio/cue.h"
#include "audio/handover.h"
#include "audio/moment.h"

namespace waylight::audio {

/// One voice at a time, out of clips that are in memory; no device. What begins, ends, is stopped or gives way to the next does so within
/// `fade_samples`, so that nothing clicks. Time is counted in samples that were rendered.
///
/// Two threads may use it: one gives orders and asks how far things are, the other renders. The renderer takes no lock and no memory: with
/// a lock, a device that came while the other thread was held up in the middle of an order would have to wait, which is heard, or to
/// do without the order, and a stop would be late. Orders and what was said of them go through atomics (Handover, PublishedMoment).
class Mixer {
public:
    static constexpr std::size_t fade_samples = 10 * samples_per_millisecond;

    /// No sample will be further from 0 than `ceiling`, whatever is played at whatever gain.
    explicit Mixer(float ceiling) : m_ceiling(ceiling) {}
    ~Mixer();
    Mixer(const Mixer&) = delete;
    Mixer& operator=(const Mixer&) = delete;

    /// What sounds fades out, then this begins; returns its number. An earlier one that has not begun is never heard.
    std::uint64_t play(Cue cue);
    /// All that was ordered until now is silent within `fade_samples`. Asks for no memory: there may be none, and Hide must be silent.
    void stop() noexcept;
    /// Of what was ordered last. Between two renderings the position goes on with time, at most 50 ms, and never goes back.
    [[nodiscard]] Progress progress(Milliseconds now) noexcept;

    /// The renderer: the next samples, all of them, and when that was.
    void render(std::span<float> to, Milliseconds now) noexcept;
    /// The renderer: whether anything sounds or is about to.
    [[nodiscard]] bool sounds() const noexcept { return m_voice != nullptr || m_waiting != nullptr; }
    /// The renderer: of playings up to this number nothing will sound any more.
    [[nodiscard]] std::uint64_t ended() const noexcept { return m_now.ended; }
    /// While there is no renderer: the next one begins softly in the middle of what sounds, as on a device that has just been opened.
    void soften() noexcept { m_level = 0; }

private:
    void take_orders() noexcept;
    void begin_next() noexcept;
    void end_voice() noexcept;
    [[nodiscard]] bool is_leaving() const noexcept;
    float next_sample() noexcept;

    // Of the thread that orders.
    std::uint64_t m_ordered = 0;
    Progress m_told;
    std::size_t m_until = 0;

    // Between both.
    Handover m_handover;
    PublishedMoment m_moment;
    std::atomic<std::uint64_t> m_stopped{0};  ///< playings up to this number are to end

    // Of the renderer.
    const float m_ceiling;
    Order* m_voice = nullptr;
    Order* m_waiting = nullptr;  ///< for the voice to fade
    std::uint64_t m_seen = 0;    ///< the highest number that was taken
    std::uint64_t m_over = 0;    ///< `m_stopped` as this rendering saw it
    std::size_t m_level = 0;     ///< of the fade: `fade_samples` is full
    Moment m_now;
};

}  // namespace waylight::audio
