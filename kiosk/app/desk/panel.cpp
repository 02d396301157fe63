#include "app/desk/panel.h"

#include <imgui.h>

#include <algorithm>
#include <numeric>

#include "base/utf8.h"

namespace waylight::app {
namespace {

/// Those that every page must hold on.
constexpr std::array<const char*, 5> surfaces{"1280x800@217mm", "800x480@154mm", "1920x1080@344mm", "1080x1920@268mm", "1920x1080@1218mm"};
const ImVec4 bad{0.70F, 0.13F, 0.10F, 1};
const ImVec4 good{0.10F, 0.42F, 0.22F, 1};
constexpr float label_width = 96;

void write(const std::string& text) {
    ImGui::PushTextWrapPos(0);
    ImGui::TextUnformatted(legible(text).c_str());
    ImGui::PopTextWrapPos();
}

void write(const std::string& text, const ImVec4& colour) {
    ImGui::PushStyleColor(ImGuiCol_Text, colour);
    write(text);
    ImGui::PopStyleColor();
}

void write_softly(const std::string& text) { write(text, ImGui::GetStyle().Colors[ImGuiCol_TextDisabled]); }

/// The name of a control before it, in one column.
void label(const char* text) {
    ImGui::AlignTextToFramePadding();
    ImGui::TextUnformatted(text);
    ImGui::SameLine(label_width);
}

/// A list that opens; the chosen entry when another one was chosen. `none` stands for an empty entry.
std::optional<std::string> choose(const char* id, const std::string& chosen, const std::vector<std::string>& entries, const char* none) {
    std::optional<std::string> choice;
    ImGui::SetNextItemWidth(-1);
    if (!ImGui::BeginCombo(id, chosen.empty() ? none : chosen.c_str())) return choice;
    for (const std::string& entry : entries)
        if (ImGui::Selectable(entry.empty() ? none : entry.c_str(), entry == chosen) && entry != chosen) choice = entry;
    ImGui::EndCombo();
    return choice;
}

void draw_languages(const PanelView& view, Wishes& wishes) {
    screens::Session next = *view.session;
    label("Language");
    if (const auto tag = choose("##language", next.locale, view.languages, "not chosen yet")) next.locale = *tag;
    std::vector<std::string> beside{""};
    beside.insert(beside.end(), view.languages.begin(), view.languages.end());
    label("Beside it");
    if (const auto tag = choose("##beside", next.pair, beside, "none")) next.pair = *tag;
    if (next != *view.session) wishes.session = next;
}

void draw_looks(const PanelView& view, Wishes& wishes) {
    screens::Session next = *view.session;
    label("Text size");
    for (int step = 1; step <= 5; ++step) {
        if (step > 1) ImGui::SameLine();
        if (ImGui::RadioButton(std::to_string(step).c_str(), next.text_step == step)) next.text_step = step;
    }
    label("Colours");
    for (const ui::ThemeName theme : {ui::ThemeName::Light, ui::ThemeName::Dark, ui::ThemeName::Contrast}) {
        if (theme != ui::ThemeName::Light) ImGui::SameLine();
        if (ImGui::RadioButton(std::string(ui::name_of(theme)).c_str(), next.theme == theme)) next.theme = theme;
    }
    label("Screen");
    if (const auto name = choose("##screen", view.surface.name(), {surfaces.begin(), surfaces.end()}, ""))
        wishes.surface = ui::parse_surface(*name);
    if (next != *view.session) wishes.session = next;
}

void draw_press(const PressNews& press) {
    switch (press.state) {
    case PressNews::State::Working:
        write_softly("Making the page from what was saved ...");
        break;
    case PressNews::State::Fine:
        write("What was saved is on the page.", good);
        break;
    case PressNews::State::Refused:
        write("What was saved cannot be shown. The page is as it was before.", bad);
        break;
    }
    const ImVec4 colour = press.state == PressNews::State::Refused ? bad : ImGui::GetStyle().Colors[ImGuiCol_Text];
    for (const std::string& line : press.told) write(line, colour);
}

void draw_broken(const std::vector<std::string>& broken) {
    if (broken.empty()) return;
    ImGui::Separator();
    write("This page breaks what every page must keep:", bad);
    for (const std::string& rule : broken) write(rule);
}

void draw_finding(const Finding* finding) {
    if (!ImGui::CollapsingHeader("Where is it written?", ImGuiTreeNodeFlags_DefaultOpen)) return;
    if (finding == nullptr) {
        write_softly("Click on a word of the page. A button: with the right mouse button.");
        return;
    }
    const Picked& picked = finding->picked;
    if (finding->written) {
        write(finding->written->place);
        if (!finding->written->in_english.empty()) write_softly("English: " + finding->written->in_english);
        write_softly("Text: " + finding->written->text_id);
    } else {
        write_softly("No line is known for these words.");
    }
    if (!picked.node.empty()) write_softly("On the page: " + picked.node);
    if (!picked.word.empty())
        write_softly("Word: bytes " + std::to_string(picked.word.from) + " to " + std::to_string(picked.word.to) + " of its paragraph");
}

void draw_trace(const Finding* finding) {
    if (finding == nullptr || finding->trace.empty() || !ImGui::CollapsingHeader("How were these words set?")) return;
    ImGui::BeginChild("trace", {0, 260}, true);
    write(finding->trace);
    ImGui::EndChild();
}

void draw_times_of(const char* what, const std::deque<float>& times) {
    if (times.empty()) return;
    const std::vector<float> values(times.begin(), times.end());
    char last[64];
    std::snprintf(last, sizeof last, "%s %.1f ms", what, static_cast<double>(values.back()));
    ImGui::TextUnformatted(last);
    ImGui::SameLine(180);
    ImGui::PushID(what);
    const float most = *std::max_element(values.begin(), values.end());
    ImGui::PlotLines("", values.data(), static_cast<int>(values.size()), 0, nullptr, 0, most, {ImGui::GetContentRegionAvail().x, 32});
    ImGui::PopID();
}

void draw_times(const Times& times) {
    if (!ImGui::CollapsingHeader("How long did it take?")) return;
    draw_times_of("to build", times.build);
    draw_times_of("to paint", times.paint);
}

bool has_glyph(char32_t c) { return c < 0x10000 && ImGui::GetFont()->FindGlyphNoFallback(static_cast<ImWchar>(c)) != nullptr; }

}  // namespace

std::string legible(const std::string& text) {
    std::string out;
    bool left_out = false;
    for (std::uint32_t at = 0; at < text.size();) {
        const Decoded next = decode_utf8(text, at);
        const bool is_legible = next.code_point == '\n' || has_glyph(next.code_point);
        if (is_legible) out.append(text, at, next.bytes);
        if (!is_legible && !left_out) out += "\u2026";
        left_out = !is_legible;
        at += next.bytes;
    }
    return out;
}

void Panel::draw_places(const PanelView& view, Wishes& wishes) {
    label("Page");
    ImGui::SetNextItemWidth(-1);
    if (!ImGui::BeginCombo("##page", view.place.c_str(), ImGuiComboFlags_HeightLarge)) return;
    ImGui::SetNextItemWidth(-1);
    ImGui::InputTextWithHint("##filter", "a part of its name", m_filter.data(), m_filter.size());
    for (const std::string& place : view.places) {
        if (place.find(m_filter.data()) == std::string::npos) continue;
        if (ImGui::Selectable(place.c_str(), place == view.place)) wishes.place = place;
    }
    ImGui::EndCombo();
}

Wishes Panel::draw(const PanelView& view, int window_width, int window_height) {
    Wishes wishes;
    ImGui::SetNextWindowPos({static_cast<float>(window_width - width), 0});
    ImGui::SetNextWindowSize({static_cast<float>(width), static_cast<float>(window_height)});
    constexpr ImGuiWindowFlags fixed = ImGuiWindowFlags_NoDecoration & ~ImGuiWindowFlags_NoScrollbar;
    ImGui::Begin("desk", nullptr, fixed | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings);
    if (view.session) {
        draw_places(view, wishes);
        draw_languages(view, wishes);
        draw_looks(view, wishes);
        if (ImGui::Checkbox("Outline all that is read aloud", &m_shows_tree)) wishes.shows_tree = m_shows_tree;
        ImGui::Separator();
    }
    draw_press(view.press);
    if (view.session) {
        draw_broken(view.broken);
        draw_finding(view.finding);
        draw_trace(view.finding);
        draw_times(view.times);
    }
    ImGui::End();
    return wishes;
}

}  // namespace waylight::app
