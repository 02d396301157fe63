#include "audio/handover.h"

#include <utility>

namespace waylight::audio {

Handover::~Handover() {
    give(nullptr);
    clear();
}

void Handover::give(std::unique_ptr<Order> order) noexcept {
    const std::unique_ptr<Order> replaced(m_given.exchange(order.release(), std::memory_order_acq_rel));
}

void Handover::clear() noexcept {
    for (Order* order = m_done.exchange(nullptr, std::memory_order_acquire); order != nullptr;) {
        const std::unique_ptr<Order> done(std::exchange(order, order->next));
    }
}

void Handover::give_back(Order* order) noexcept {
    order->next = m_done.load(std::memory_order_relaxed);
    while (!m_done.compare_exchange_weak(order->next, order, std::memory_order_release, std::memory_order_relaxed)) {
    }
}

}  // namespace waylight::audio
