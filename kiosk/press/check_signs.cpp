#include <algorithm>

#include "press/check.h"
#include "press/hint.h"
#include "press/phrase.h"

namespace waylight::press {
namespace {

bool holds(const std::vector<std::string>& names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

bool bears(const kit::Shown& person, const kit::Sign& sign) {
    if (holds(sign.who, person.who)) return true;
    const auto is_worn = [&](const std::string& part) { return holds(person.worn, part); };
    const auto has_colour = [&](const auto& colour) {
        const auto found = person.looks.colours.find(colour.first);
        return found != person.looks.colours.end() && found->second == colour.second;
    };
    return std::any_of(sign.wears.begin(), sign.wears.end(), is_worn) && std::all_of(sign.colours.begin(), sign.colours.end(), has_colour);
}

/// "draw foster-carer or second-carer, somebody with top-apron"
std::string remedy_for(const kit::Sign& sign) {
    std::string people;
    for (const std::string& who : sign.who) people += (people.empty() ? "" : " or ") + who;
    std::string parts;
    for (const std::string& part : sign.wears) parts += (parts.empty() ? ", somebody with " : " or ") + part;
    return "draw " + people + parts + ", or say it otherwise";
}

class SignChecker {
public:
    SignChecker(const Drawings& drawings, Diagnostics& diagnostics) : m_drawings(drawings), m_diagnostics(diagnostics) {
        for (const auto& [role, sign] : drawings.signs)
            for (const std::string& words : sign.words) m_helpers.push_back({role, sign, Phrase(words, source_tag)});
    }

    void check(const std::string& name, const PictureSource& picture) {
        for (const Written& role : picture.not_shown)
            if (!m_drawings.signs.contains(role.text))
                m_diagnostics.problem(role.place, "\"not_shown\": cast.json has no sign " + in_quotes(role.text) +
                                                      hint(role.text, keys_of(m_drawings.signs), "take it out"));
        const auto scene = m_drawings.pictures.find(name);
        if (scene == m_drawings.pictures.end()) return;
        const WordedText words(picture.alt.text, source_tag);
        for (const Helper& helper : m_helpers)
            if (helper.phrase.find_in(words) && !is_left_out(picture, helper.role))
                require(helper, name, picture.alt, scene->second.people);
    }

private:
    /// A helper, and one of the phrases that name one.
    struct Helper {
        const std::string& role;
        const kit::Sign& sign;
        Phrase phrase;
    };

    static bool is_left_out(const PictureSource& picture, const std::string& role) {
        return std::any_of(picture.not_shown.begin(), picture.not_shown.end(),
                           [&](const Written& written) { return written.text == role; });
    }

    void require(const Helper& helper, const std::string& name, const Written& alt, const std::vector<kit::Shown>& people) {
        if (std::any_of(people.begin(), people.end(), [&](const kit::Shown& person) { return bears(person, helper.sign); })) return;
        m_diagnostics.problem(alt.place, "the alt text of " + in_quotes(name) + " names a " + helper.role +
                                             ", and nobody in its scene has the signs of one; " + remedy_for(helper.sign));
    }

    const Drawings& m_drawings;
    Diagnostics& m_diagnostics;
    std::vector<Helper> m_helpers;
};

}  // namespace

void check_signs(const Sources& sources, const Drawings& drawings, Diagnostics& diagnostics) {
    SignChecker checker(drawings, diagnostics);
    for (const auto& [name, picture] : sources.pictures) checker.check(name, picture);
}

}  // namespace waylight::press
