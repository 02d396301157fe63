#include <algorithm>

#include "model/emergency.h"
#include "model/ui_text.h"
#include "press/hint.h"
#include "press/names.h"
#include "press/paint/safe_area.h"
#include "press/release.h"
#include "press/resolve.h"
#include "press/texts.h"

namespace waylight::press {
namespace {

void check_name(std::string_view what, std::string_view name, NameKind kind, const Place& place, Diagnostics& diagnostics) {
    if (const std::string fault = fault_of_name(name, kind); !fault.empty())
        diagnostics.problem(place, std::string(what) + " " + in_quotes(name) + " " + fault + "; choose another");
}

void check_library(const Sources& sources, Diagnostics& diagnostics) {
    if (sources.listed.empty())
        diagnostics.problem(sources.library, "no booklet is listed; write booklets = [\"...\"] with the names of files in booklets/");
    std::set<std::string> seen;
    const std::vector<std::string> files(sources.booklet_files.begin(), sources.booklet_files.end());
    for (const Written& slug : sources.listed) {
        if (!seen.insert(slug.text).second)
            diagnostics.problem(slug.place, "the booklet " + in_quotes(slug.text) + " is listed twice; take one of the two out");
        if (!sources.booklet_files.contains(slug.text))
            diagnostics.problem(slug.place, "there is no booklet " + in_quotes(slug.text) +
                                                hint(slug.text, files, "write booklets/" + slug.text + ".toml"));
    }
    for (const std::string& slug : files)
        if (!seen.contains(slug))
            diagnostics.note(sources.library,
                             "booklets/" + slug + ".toml is not listed and goes into no pack; add it to booklets when it is ready");
}

/// An id that only one of many may have.
class Unique {
public:
    Unique(std::string what, Diagnostics& diagnostics) : m_what(std::move(what)), m_diagnostics(diagnostics) {}

    void check(const Written& id) {
        const auto [first, is_new] = m_seen.try_emplace(id.text, id.place);
        if (is_new || id.text.empty()) return;
        const bool earlier = id.place.line < first->second.line;
        const Place& second = earlier ? first->second : id.place;
        const int line = earlier ? id.place.line : first->second.line;
        m_diagnostics.problem(second,
                              m_what + " " + in_quotes(id.text) + " is already used in line " + std::to_string(line) + "; choose another");
    }

private:
    std::string m_what;
    Diagnostics& m_diagnostics;
    std::map<std::string, Place> m_seen;
};

/// "0800 1111" in groups of 4 and 4.
bool groups_fit(const FactSource& fact) {
    std::vector<int> groups{0};
    const std::string& value = fact.value.text;
    for (const char c : value.substr(value.starts_with('+') ? 1 : 0)) {
        if (c == ' ')
            groups.push_back(0);
        else if (c >= '0' && c <= '9')
            ++groups.back();
        else
            return false;
    }
    return groups == fact.groups;
}

void check_facts(const Sources& sources, Diagnostics& diagnostics) {
    Unique ids("the fact id", diagnostics);
    for (const auto& [key, fact] : sources.facts) {
        ids.check(fact.id);
        check_name("the fact's name", key, NameKind::Key, fact.place, diagnostics);
        if (fact.audience.empty()) diagnostics.problem(fact.place, "the fact has no audience; write audience = [\"younger\", ...]");
        if (!fact.value.text.empty() && !groups_fit(fact))
            diagnostics.problem(
                fact.value.place,
                "value and groups of the number disagree; write its digits with a space between groups, such as \"0800 1111\" and [4, 4]");
        if (fact.value.text.empty() && !fact.groups.empty())
            diagnostics.problem(fact.place, "groups without a number; write its value or take groups out");
        if (!fact.checked_on.text.empty() && !is_date(fact.checked_on.text))
            diagnostics.problem(fact.checked_on.place,
                                in_quotes(fact.checked_on.text) + " is no date; write YYYY-MM-DD in quotation marks");
    }
}

/// The numbers that the kiosk shows when it trusts no pack are the same as those in packs.
void check_emergency_card(const Sources& sources, const Place& facts, Diagnostics& diagnostics) {
    for (const model::EmergencyNumber& number : model::emergency_card) {
        const auto found = sources.facts.find(number.key);
        const std::string wanted = in_quotes(number.key) + " with the value " + in_quotes(number.value);
        if (found == sources.facts.end())
            diagnostics.problem(facts, "there is no fact " + wanted + "; every library needs it, as compiled into the kiosk");
        else if (found->second.value.text != number.value)
            diagnostics.problem(found->second.value.place,
                                "the kiosk has compiled in " + wanted + "; change kiosk/model/emergency.h too, or put this right");
    }
}

void check_meaning(const Written& meaning, const Sources& sources, Diagnostics& diagnostics) {
    const std::vector<std::string> marks = marks_of(meaning.text, TextKind::Rich);
    if (!ids_of(marks, "(term:").empty())
        diagnostics.problem(meaning.place, "a meaning marks another word, which opens no card; write the word without [ ] and (term:...)");
    for (const std::string& key : ids_of(marks, "{"))
        if (const auto found = sources.facts.find(key); found == sources.facts.end() || found->second.value.text.empty())
            diagnostics.problem(meaning.place, "there is no telephone number " + in_quotes(key) +
                                                   hint(key, keys_of(sources.facts), "write it in facts.toml"));
}

void check_glossary(const Sources& sources, Diagnostics& diagnostics) {
    const std::vector<std::string> scenes(sources.scenes.begin(), sources.scenes.end());
    Unique numbers("the term number", diagnostics);
    for (const auto& [id, term] : sources.glossary) {
        numbers.check(term.number);
        check_name("the term", id, NameKind::Key, term.word.place, diagnostics);
        check_meaning(term.meaning, sources, diagnostics);
        if (!term.picture.text.empty() && !sources.scenes.contains(term.picture.text))
            diagnostics.problem(term.picture.place,
                                "there is no picture " + in_quotes(term.picture.text) +
                                    hint(term.picture.text, scenes, "draw pictures/scenes/" + term.picture.text + ".json"));
    }
}

bool is_outside(std::pair<int, int> focus) {
    const kit::Point out = kit::out_of_safe_area({{static_cast<double>(focus.first), static_cast<double>(focus.second)}, 0});
    return out.x != 0 || out.y != 0;
}

std::string corner(double x, double y) { return "[" + kit::fixed(x, 0) + ", " + kit::fixed(y, 0) + "]"; }

void check_pictures(const Sources& sources, const Place& pictures, Diagnostics& diagnostics) {
    const std::vector<std::string> scenes(sources.scenes.begin(), sources.scenes.end());
    for (const auto& [name, picture] : sources.pictures)
        if (picture.focus && is_outside(*picture.focus))
            diagnostics.problem(picture.alt.place, "the focus of " + in_quotes(name) +
                                                       " lies outside of what upright screens show of a picture; write [x, y] between " +
                                                       corner(kit::safe_area.left, kit::safe_area.top) + " and " +
                                                       corner(kit::safe_area.right, kit::safe_area.bottom));
    for (const auto& [name, picture] : sources.pictures)
        if (!sources.scenes.contains(name) && !sources.undrawn.contains(name))
            diagnostics.problem(picture.alt.place,
                                "there is no picture " + in_quotes(name) + hint(name, scenes, "draw pictures/scenes/" + name + ".json"));
    for (const std::string& name : pictures_of_screens)
        if (!sources.scenes.contains(name))
            diagnostics.problem(pictures, "the picture " + in_quotes(name) + ", which screens show, is missing; draw pictures/scenes/" +
                                              name + ".json");
    for (const std::string& name : used_pictures(sources))
        if (sources.scenes.contains(name) && !sources.pictures.contains(name))
            diagnostics.problem(pictures,
                                "the picture " + in_quotes(name) + " has no alt text; write [\"" + name + "\"] with alt = \"...\"");
}

void check_interface(const Sources& sources, const Place& interface, Diagnostics& diagnostics) {
    const std::vector<std::string> ids(model::ui_text_ids.begin(), model::ui_text_ids.end());
    for (const auto& [id, text] : sources.interface)
        if (std::find(ids.begin(), ids.end(), id) == ids.end())
            diagnostics.problem(text.text.place,
                                "no screen shows the text " + in_quotes(id) + hint(id, ids, "build the program again, or take it out"));
    for (const std::string& id : ids)
        if (!sources.interface.contains(id))
            diagnostics.problem(interface, "the text " + in_quotes(id) + ", which a screen shows, is missing; write it");
}

}  // namespace

void resolve_shared(const Sources& sources, Diagnostics& diagnostics) {
    check_library(sources, diagnostics);
    check_facts(sources, diagnostics);
    check_emergency_card(sources, {sources.folder + "/facts.toml"}, diagnostics);
    check_glossary(sources, diagnostics);
    check_pictures(sources, {sources.folder + "/pictures/pictures.toml"}, diagnostics);
    check_interface(sources, {sources.folder + "/ui.toml"}, diagnostics);
}

}  // namespace waylight::press
