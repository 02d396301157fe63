#include "app/clips.h"

#include <utility>

namespace waylight::app {

Clips::Clips(Decode decode, std::function<void(const Error&)> complain, Start start)
    : m_decode(std::move(decode)), m_complain(std::move(complain)), m_start(std::move(start)) {}

std::jthread Clips::start_thread(Work work) {
    return std::jthread([work = std::move(work)](const std::stop_token& stop) { work(stop); });
}

Clips::Clip Clips::clip(const ui::ClipName& name) {
    if (m_asked == name) return m_clip;
    let_go();
    std::optional<Made> made = made_ahead(name);
    if (!made) made = decoded(name);
    m_asked = name;
    if (*made)
        m_clip = **std::move(made);
    else
        m_complain(made->error());
    return m_clip;
}

void Clips::let_go() noexcept {
    m_asked.reset();
    m_clip.reset();
}

void Clips::expect(const std::optional<ui::ClipName>& name) noexcept {
    const std::lock_guard lock(m_mutex);
    if (name && m_ahead && m_ahead->name == *name) return;
    m_ahead.reset();
    if (!name || m_asked == *name) return;
    try {
        begin(*name);
    } catch (const std::exception&) {
        m_ahead.reset();  // neither a thread nor memory is sure: then the clip is decoded when it is asked for
    }
}

/// The mutex must be held.
void Clips::begin(const ui::ClipName& name) {
    if (!m_worker.joinable()) m_worker = m_start([this](const std::stop_token& stop) { work_until(stop); });
    m_ahead = std::make_shared<Ahead>(Ahead{name, Ahead::Status::Waiting, std::nullopt});
    m_work.notify_one();
}

void Clips::work_until(const std::stop_token& stop) {
    const auto has_work = [this] { return m_ahead && m_ahead->status == Ahead::Status::Waiting; };
    std::unique_lock lock(m_mutex);
    while (m_work.wait(lock, stop, has_work) && !stop.stop_requested()) {
        const std::shared_ptr<Ahead> ahead = m_ahead;
        ahead->status = Ahead::Status::Decoding;
        lock.unlock();
        std::optional<Made> made = decoded_if_there_is_memory(ahead->name);
        lock.lock();
        ahead->made = std::move(made);
        ahead->status = Ahead::Status::Done;
        m_done.notify_all();
    }
}

Clips::Made Clips::decoded(const ui::ClipName& name) const {
    Result<audio::Samples> samples = m_decode(name);
    if (!samples) return samples.error();
    return Clip(std::make_shared<const audio::Samples>(*std::move(samples)));
}

std::optional<Clips::Made> Clips::decoded_if_there_is_memory(const ui::ClipName& name) const noexcept {
    try {
        return decoded(name);
    } catch (const std::exception&) {
        return std::nullopt;
    }
}

/// Nothing where the worker has not begun with it: whoever asks decodes it, and need not wait for what the worker is busy with.
std::optional<Clips::Made> Clips::made_ahead(const ui::ClipName& name) {
    std::unique_lock lock(m_mutex);
    if (!m_ahead || m_ahead->name != name) return std::nullopt;
    const std::shared_ptr<Ahead> ahead = std::exchange(m_ahead, nullptr);
    if (ahead->status == Ahead::Status::Waiting) return std::nullopt;
    m_done.wait(lock, [&] { return ahead->status == Ahead::Status::Done; });
    return std::move(ahead->made);
}

std::optional<ui::ClipName> Clips::expected() const {
    const std::lock_guard lock(m_mutex);
    return m_ahead ? std::optional(m_ahead->name) : std::nullopt;
}

std::size_t Clips::kept_samples() const {
    const std::lock_guard lock(m_mutex);
    const bool is_made = m_ahead && m_ahead->made && *m_ahead->made;
    return (m_clip ? m_clip->size() : 0) + (is_made ? (**m_ahead->made)->size() : 0);
}

}  // namespace waylight::app
