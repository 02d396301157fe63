#include <algorithm>
#include <array>
#include <atomic>
#include <set>
#include <thread>

#include "model/library.h"
#include "press/check.h"
#include "press/png.h"
#include "press/publish.h"
#include "press/text_finder.h"
#include "screens/screens.h"

namespace waylight::press {
namespace fs = std::filesystem;
namespace {

constexpr int workers = 2;
constexpr std::array<std::string_view, 2> smallest_surfaces{"800x480@154mm", "1080x1920@268mm"};
constexpr std::array<int, 3> text_steps{1, 3, 5};

/// One language on one surface at one text step.
struct Look {
    const Edition* edition = nullptr;
    ui::Surface surface;
    int text_step = 3;

    [[nodiscard]] std::string name() const { return surface.name() + " at text step " + std::to_string(text_step); }
};

/// What one frame breaks, and where in the kiosk it is.
struct BrokenFrame {
    std::string place;
    std::vector<std::string> told;
};

std::vector<Look> looks_at(const std::vector<Edition>& editions) {
    std::vector<Look> looks;
    for (const Edition& edition : editions)
        for (const std::string_view surface : smallest_surfaces)
            for (const int step : text_steps) looks.push_back({&edition, *ui::parse_surface(surface), step});
    return looks;
}

/// A placeholder that no screen fills in is shown as it is, which no invariant of frames knows of.
void add_raw_placeholders(const ui::Frame& frame, std::vector<std::string>& broken) {
    const auto add = [&](const std::string& text) {
        if (text.find('{') != std::string::npos) broken.push_back("a placeholder is shown as it is in \"" + text + "\"");
    };
    for (const ui::Node& node : frame.tree.nodes) add(node.name);
    for (const ui::Command& command : frame.draw.commands)
        if (const auto* text = std::get_if<ui::DrawText>(&command)) add(text->paragraph->request.text);
}

/// One visitor with packs and faces of its own, so that several can look at once.
class Visitor {
public:
    Visitor(const fs::path& packs, const pack::PublicKey& key, const text::FontTable& fonts)
        : m_library(model::Library::open(packs, {key}, {}, [](const Error&) {})), m_shaper(fonts) {}

    std::vector<BrokenFrame> look(const Look& look) {
        std::vector<BrokenFrame> all;
        const screens::Start start{look.edition->locale->tag, "", ui::ThemeName::Light, look.text_step};
        const screens::Stage stage{m_library, m_shaper, look.surface, true, true, false};
        for (const std::string& place : screens::all_places(start, stage)) {
            const Result<screens::Session> session = screens::session_at(place, start, stage);
            if (!session) continue;
            const ui::Frame frame = screens::build(*session, stage);
            std::vector<std::string> broken = ui::broken_invariants(frame);
            add_raw_placeholders(frame, broken);
            if (!broken.empty()) all.push_back({place, std::move(broken)});
        }
        return all;
    }

private:
    model::Library m_library;
    text::Shaper m_shaper;
};

/// Frames ask pictures for their size alone.
Artwork artwork_without_pixels(const Sources& sources) {
    Artwork artwork;
    const Bytes head = png_head({scene_width, scene_height});
    for (const std::string& name : used_pictures(sources)) artwork.pictures.emplace(name, head);
    return artwork;
}

/// Signs packs with a key that is forgotten afterwards. Nothing, and told, when they cannot be written.
std::optional<pack::PublicKey> write_packs(const Sources& sources, const std::vector<Edition>& editions, const fs::path& folder,
                                           Diagnostics& diagnostics) {
    const pack::KeyPairFiles pair = pack::make_key_pair("TRIAL key of a check");
    const Result<void> written = write_file(folder / "check.key", bytes_of(pair.secret_file));
    const Result<pack::SecretKey> key = written ? pack::read_secret_key(folder / "check.key") : written.error();
    if (!key) diagnostics.problem(key.error(), Severity::Environment);
    if (!key) return std::nullopt;
    const PackFiles packs =
        sign_contents(make_contents(sources, editions, artwork_without_pixels(sources), {}, diagnostics), *key, diagnostics);
    for (const auto& [name, bytes] : packs)
        if (const Result<void> put = write_file(folder / name, bytes); !put) diagnostics.problem(put.error(), Severity::Environment);
    return diagnostics.clean() ? std::optional(public_half_of(*key)) : std::nullopt;
}

std::vector<std::vector<BrokenFrame>> look_at_all(const std::vector<Look>& looks, const fs::path& packs, const pack::PublicKey& key,
                                                  const text::FontTable& fonts) {
    std::vector<std::vector<BrokenFrame>> found(looks.size());
    std::atomic<std::size_t> next = 0;
    std::vector<std::jthread> threads;
    for (int i = 0; i < workers; ++i) {
        threads.emplace_back([&] {
            Visitor visitor(packs, key, fonts);
            for (std::size_t at = next++; at < looks.size(); at = next++) found[at] = visitor.look(looks[at]);
        });
    }
    threads.clear();
    return found;
}

/// True of what a text breaks by itself, whatever stands beside it.
bool is_its_own_fault(const std::string& told) { return told.starts_with("a word is wider") || told.starts_with("a placeholder is shown"); }

/// One text that is too long breaks many frames, and much in each of them: its author is told once, and nobody else.
class Teller {
public:
    Teller(const Sources& sources, const std::vector<Edition>& editions, Diagnostics& diagnostics)
        : m_sources(sources), m_editions(editions), m_diagnostics(diagnostics) {}

    void tell(const Look& look, const std::vector<BrokenFrame>& frames) {
        const TextFinder finder(m_sources, m_editions, *look.edition);
        for (const BrokenFrame& frame : frames) tell(look, frame, finder);
    }

private:
    void tell(const Look& look, const BrokenFrame& frame, const TextFinder& finder) {
        const std::string where = "does not fit on " + frame.place + " of " + look.name() + ": ";
        std::optional<std::pair<TextFinder::Found, std::string>> longest;
        bool is_explained = false;
        for (const std::string& told : frame.told) {
            const TextFinder::Found found = finder.find(told, frame.place);
            if (is_its_own_fault(told)) {
                is_explained = true;
                tell(found.place, where + told);
            } else if (!longest || found.length > longest->first.length) {
                longest = {found, told};
            }
        }
        if (!is_explained && longest) tell(longest->first.place, where + longest->second);
    }

    void tell(const Place& place, const std::string& what) {
        if (m_told.insert(place).second) m_diagnostics.problem(place, what + "; choose fewer or shorter words");
    }

    const Sources& m_sources;
    const std::vector<Edition>& m_editions;
    Diagnostics& m_diagnostics;
    std::set<Place> m_told;
};

}  // namespace

void check_screens(const Sources& sources, const std::vector<Edition>& editions, const text::FontTable& fonts, const fs::path& scratch,
                   Diagnostics& diagnostics) {
    std::error_code code;
    fs::remove_all(scratch, code);
    if (const std::optional<pack::PublicKey> key = write_packs(sources, editions, scratch, diagnostics)) {
        const std::vector<Look> looks = looks_at(editions);
        const std::vector<std::vector<BrokenFrame>> found = look_at_all(looks, scratch, *key, fonts);
        Teller teller(sources, editions, diagnostics);
        for (std::size_t i = 0; i < looks.size(); ++i) teller.tell(looks[i], found[i]);
    }
    fs::remove_all(scratch, code);
}

}  // namespace waylight::press
