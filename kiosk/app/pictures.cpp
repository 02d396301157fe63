#include "app/pictures.h"

#include <algorithm>
#include <array>
#include <condition_variable>
#include <deque>
#include <map>
#include <mutex>
#include <optional>
#include <set>
#include <stop_token>
#include <thread>
#include <tuple>

#include "app/images/images.h"
#include "app/spare_images.h"

namespace waylight::app {
namespace {

using present::Image;
using ui::DrawIcon;
using ui::DrawPicture;

constexpr std::size_t most_icons = 300;
constexpr std::size_t longest_name = 120;

/// Two pictures that are the same to this have the same pixels, wherever they stand.
struct ByPixels {
    bool operator()(const DrawPicture& a, const DrawPicture& b) const { return pixels_of(a) < pixels_of(b); }
    bool operator()(const DrawIcon& a, const DrawIcon& b) const { return pixels_of(a) < pixels_of(b); }

private:
    static std::tuple<std::string_view, int, int> pixels_of(const DrawIcon& icon) {
        return {icon.name, icon.rect.width.round(), icon.rect.height.round()};
    }
    static std::tuple<std::string_view, std::array<std::int32_t, 10>> pixels_of(const DrawPicture& p) {
        return {p.name,
                {p.source.x.steps(), p.source.y.steps(), p.source.width.steps(), p.source.height.steps(), p.rect.width.round(),
                 p.rect.height.round(), p.dim_permille, p.dim_colour.red, p.dim_colour.green, p.dim_colour.blue}};
    }
};

std::size_t bytes_in(const DrawPicture& picture) {
    return static_cast<std::size_t>(picture.rect.width.round()) * static_cast<std::size_t>(picture.rect.height.round()) * 4;
}

bool drawable(const DrawPicture& picture) {
    return !picture.name.empty() && picture.rect.width.round() > 0 && picture.rect.height.round() > 0;
}

/// Mixes the page colour into every pixel, as the dark theme asks.
void dim(Image& image, int permille, ui::Colour colour) {
    if (permille == 0) return;
    const auto share = static_cast<std::uint32_t>(permille * 256 / 1000);
    const std::uint32_t red_blue = static_cast<std::uint32_t>(colour.red << 16 | colour.blue) * share;
    const std::uint32_t green = static_cast<std::uint32_t>(colour.green << 8) * share;
    for (std::uint32_t& pixel : image.pixels) {
        const std::uint32_t mixed_red_blue = ((pixel & 0xFF00FF) * (256 - share) + red_blue) >> 8 & 0xFF00FF;
        const std::uint32_t mixed_green = ((pixel & 0x00FF00) * (256 - share) + green) >> 8 & 0x00FF00;
        pixel = 0xFF000000U | mixed_red_blue | mixed_green;
    }
}

struct Entry {
    enum class Status : std::uint8_t { Waiting, Decoding, Ready, Failed } status = Status::Waiting;
    Image image;
    std::uint64_t last_used = 0;
    bool on_screen = false;
};
using Entries = std::map<DrawPicture, Entry, ByPixels>;
using Place = Entries::iterator;  ///< lasts until its entry is erased

}  // namespace

struct Pictures::State {
    PictureSource source;
    Decoding decoding;
    Callbacks callbacks;
    std::optional<std::size_t> fixed_budget;
    std::size_t budget = 0;

    std::mutex mutex;  ///< guards all below but icons
    std::condition_variable_any work;
    Entries entries;
    std::deque<Place> queue;
    SpareImages spares;
    std::set<std::string> complained;
    std::uint64_t now = 0;

    std::map<DrawIcon, Image, ByPixels> icons;  ///< empty image: damaged
    std::string making;  ///< by the worker; has room for the longest name of a pack, since there may be no memory for it
    std::jthread worker;

    State(PictureSource from, Decoding how, Callbacks calls, std::optional<std::size_t> bytes)
        : source(std::move(from)), decoding(how), callbacks(std::move(calls)), fixed_budget(bytes) {
        making.reserve(longest_name);
        if (decoding == Decoding::Ahead) worker = std::jthread([this](const std::stop_token& stop) { work_until(stop); });
    }

    [[nodiscard]] std::string file_of(const std::string& name) const { return source.where + "pictures/" + name + ".png"; }

    void complain(const std::string& name, const Error& error) {
        {
            const std::lock_guard lock(mutex);
            if (!complained.insert(name).second) return;
        }
        if (callbacks.complain) callbacks.complain(error);
    }

    std::optional<images::Decoded> decode(const std::string& name) {
        const Result<Bytes> bytes = source.picture(name);
        Result<images::Decoded> decoded = bytes ? images::decode_png(*bytes, file_of(name)) : bytes.error();
        if (decoded) return *std::move(decoded);
        complain(name, decoded.error());
        return std::nullopt;
    }

    static void fit(const images::Decoded& decoded, const DrawPicture& what, Image& image) {
        images::scale(decoded, what.source, what.rect.width.round(), what.rect.height.round(), images::Alpha::Opaque, image);
        dim(image, what.dim_permille, what.dim_colour);
    }

    void work_until(const std::stop_token& stop) {
        std::unique_lock lock(mutex);
        while (work.wait(lock, stop, [this] { return !queue.empty(); }) && !stop.stop_requested()) {
            making = queue.front()->first.name;  // its entry may be thrown away before all sizes are made
            make_all_of(making, lock);
        }
    }

    /// One picture in all sizes that are waited for: decoding costs most. The lock is open while there is work.
    void make_all_of(const std::string& name, std::unique_lock<std::mutex>& lock) {
        if (!take_waiting(name)) return;
        lock.unlock();
        // Whatever is thrown, as for want of memory, costs this picture and not the worker: its place stays quiet until a later frame
        // asks for it again.
        auto unmade = Entry::Status::Failed;
        try {
            make(name);
        } catch (...) {
            unmade = Entry::Status::Waiting;
            complain_of_memory(name);
        }
        lock.lock();
        for (auto& item : entries)
            if (item.second.status == Entry::Status::Decoding) item.second.status = unmade;
    }

    /// Words take memory, too: where there is none, nobody is told.
    void complain_of_memory(const std::string& name) noexcept {
        try {
            complain(name, {file_of(name), "cannot be made ready; is there enough memory?"});
        } catch (...) {
            return;
        }
    }

    /// Needs no memory, for there may be none. Entries that are being decoded are not erased. False when none was waiting.
    bool take_waiting(const std::string& name) {
        const auto is_of_name = [&](const Place& place) { return place->first.name == name; };
        for (const Place& place : queue)
            if (is_of_name(place)) place->second.status = Entry::Status::Decoding;
        return std::erase_if(queue, is_of_name) > 0;
    }

    /// What is on the screen before what may come; end() when all are made. The lock must be open.
    Place next_to_make() {
        const std::lock_guard lock(mutex);
        auto next = entries.end();
        for (auto item = entries.begin(); item != entries.end(); ++item) {
            if (item->second.status != Entry::Status::Decoding) continue;
            if (next == entries.end() || (item->second.on_screen && !next->second.on_screen)) next = item;
        }
        return next;
    }

    void make(const std::string& name) {
        const std::optional<images::Decoded> decoded = decode(name);
        if (!decoded) return;
        for (auto place = next_to_make(); place != entries.end(); place = next_to_make()) {
            auto& [what, entry] = *place;
            Image image = spare_image(bytes_in(what));
            fit(*decoded, what, image);
            const std::lock_guard lock(mutex);
            finish(entry, std::move(image));
        }
    }

    void finish(Entry& entry, Image image) const {
        entry.status = Entry::Status::Ready;
        entry.image = std::move(image);
        if (entry.on_screen) callbacks.ready();
    }

    /// An image whose memory was used before, if one is large enough. The lock must be open.
    Image spare_image(std::size_t bytes) {
        const std::lock_guard lock(mutex);
        return spares.take(bytes);
    }

    /// Notes that a frame needs this picture; false when there is no room for it beside the others.
    bool want(const DrawPicture& picture, bool on_screen, std::size_t& promised) {
        if (!drawable(picture)) return true;
        if (!on_screen && promised + bytes_in(picture) > budget) return false;
        const auto [place, is_new] = entries.try_emplace(picture);
        Entry& entry = place->second;
        if (entry.last_used != now) promised += bytes_in(picture);
        entry.last_used = now;
        entry.on_screen = entry.on_screen || on_screen;
        if (is_new) queue.push_back(place);
        return true;
    }

    void forget_waiting() {
        queue.clear();
        std::erase_if(entries, [](const auto& item) { return item.second.status == Entry::Status::Waiting; });
        for (auto& item : entries) item.second.on_screen = false;
    }

    const Image& make_icon(const DrawIcon& icon) {
        Image image;
        const Result<Bytes> bytes = source.icon(icon.name);
        const std::string where = source.where + "icons/" + icon.name + ".png";
        const Result<images::Decoded> decoded = bytes ? images::decode_png(*bytes, where) : bytes.error();
        if (decoded) {
            const Rect whole{{}, {}, Px::of(decoded->width), Px::of(decoded->height)};
            images::scale(*decoded, whole, icon.rect.width.round(), icon.rect.height.round(), images::Alpha::Kept, image);
        } else {
            complain(where, decoded.error());
        }
        return icons.emplace(icon, std::move(image)).first->second;  // only now: without memory it is not there, and not damaged
    }

    [[nodiscard]] std::size_t ready_bytes() const {
        std::size_t bytes = 0;
        for (const auto& item : entries) bytes += bytes_of(item.second.image);
        return bytes;
    }

    [[nodiscard]] std::size_t bytes_of_entries() const {
        std::size_t bytes = 0;
        for (const auto& item : entries) bytes += item.second.status == Entry::Status::Failed ? 0 : bytes_in(item.first);
        return bytes;
    }

    /// Throws away what was needed longest ago, never what is needed now.
    void make_room() {
        while (bytes_of_entries() > budget) {
            const auto oldest =
                std::min_element(entries.begin(), entries.end(), [](const auto& a, const auto& b) { return rank(a) < rank(b); });
            if (oldest->second.last_used == now || oldest->second.status != Entry::Status::Ready) break;
            spares.put(std::move(oldest->second.image));
            entries.erase(oldest);
        }
        spares.shrink_to(budget - std::min(budget, ready_bytes()));
    }
    static std::pair<bool, std::uint64_t> rank(const Entries::value_type& item) {
        return {item.second.status != Entry::Status::Ready, item.second.last_used};
    }
};

Pictures::Pictures(PictureSource source, Decoding decoding, Callbacks callbacks, std::optional<std::size_t> budget)
    : m_state(std::make_unique<State>(std::move(source), decoding, std::move(callbacks), budget)) {}

Pictures::~Pictures() = default;

void Pictures::expect(const ui::Frame& frame) {
    State& state = *m_state;
    if (state.icons.size() > most_icons) state.icons.clear();
    {
        const std::lock_guard lock(state.mutex);
        ++state.now;
        state.forget_waiting();
        const ui::Surface& surface = frame.surface;
        state.budget = state.fixed_budget.value_or(static_cast<std::size_t>(surface.width) * static_cast<std::size_t>(surface.height) * 8);
        std::size_t promised = 0;
        for (const ui::Command& command : frame.draw.commands) {
            if (const auto* picture = std::get_if<DrawPicture>(&command)) state.want(*picture, true, promised);
        }
        for (const DrawPicture& picture : frame.soon) {
            if (!state.want(picture, false, promised)) break;
        }
        state.make_room();
    }
    state.work.notify_one();
}

const Image* Pictures::picture(const DrawPicture& picture) {
    State& state = *m_state;
    std::unique_lock lock(state.mutex);
    const auto found = state.entries.find(picture);
    if (found == state.entries.end()) return nullptr;
    const Entry& entry = found->second;
    if (entry.status == Entry::Status::Waiting && state.decoding == Decoding::AtOnce) state.make_all_of(picture.name, lock);
    return entry.status == Entry::Status::Ready ? &entry.image : nullptr;
}

const Image* Pictures::icon(const ui::DrawIcon& icon) {
    if (icon.rect.width.round() <= 0 || icon.rect.height.round() <= 0) return nullptr;
    const auto known = m_state->icons.find(icon);
    const Image& image = known != m_state->icons.end() ? known->second : m_state->make_icon(icon);
    return image.width > 0 ? &image : nullptr;
}

std::size_t Pictures::kept_bytes() const {
    const std::lock_guard lock(m_state->mutex);
    return m_state->ready_bytes() + m_state->spares.bytes();
}

}  // namespace waylight::app
