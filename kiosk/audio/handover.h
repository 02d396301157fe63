#pragma once

#include <atomic>
#include <memory>

#include "audio/cue.h"

namespace waylight::audio {

/// A cue and the number of its playing.
struct Order {
    Cue cue;
    std::uint64_t number = 0;
    Order* next = nullptr;  ///< of those that were given back
};

/// Orders on their way from the thread that gives them to the one that renders, and back. Neither ever waits for the other, and the
/// renderer neither takes nor frees memory: what it has done with goes back, and is freed by who gave it.
class Handover {
public:
    Handover() = default;
    ~Handover();
    Handover(const Handover&) = delete;
    Handover& operator=(const Handover&) = delete;

    /// By the giver. An order that was not taken yet is replaced.
    void give(std::unique_ptr<Order> order) noexcept;
    /// By the giver: frees what was given back.
    void clear() noexcept;

    /// By the renderer: the newest order, or null. It is the renderer's until it is given back.
    [[nodiscard]] Order* take() noexcept { return m_given.exchange(nullptr, std::memory_order_acquire); }
    /// By the renderer.
    void give_back(Order* order) noexcept;

private:
    static_assert(std::atomic<Order*>::is_always_lock_free);

    std::atomic<Order*> m_given{nullptr};
    std::atomic<Order*> m_done{nullptr};  ///< a list, of which the giver takes all at once
};

}  // namespace waylight::audio
