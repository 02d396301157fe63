#include <set>

#include "base/utf8.h"
#include "press/check.h"
#include "press/display.h"
#include "press/hint.h"
#include "text/face.h"

namespace waylight::press {
namespace {

constexpr int trial_em = 40;  // any size does: what a face lacks it lacks at all of them
constexpr int trial_width = 4000;

class GlyphChecker {
public:
    GlyphChecker(const LocaleSource& locale, text::Shaper& shaper, Diagnostics& diagnostics)
        : m_locale(locale), m_shaper(shaper), m_diagnostics(diagnostics) {}

    void check(const std::string& shown_text, bool is_heading, const Place& place) {
        if (!is_missing(shown_text, is_heading)) return;
        std::string names;
        for (const std::string& name : missing_in(shown_text, is_heading)) names += (names.empty() ? "" : ", ") + name;
        m_diagnostics.problem(place, "no face of the script " + m_locale.script.text + " can draw " +
                                         (names.empty() ? "a character" : names) + " in \"" + shown_text +
                                         "\"; write it otherwise, or add a face to fonts/fonts.toml");
    }

private:
    bool is_missing(const std::string& shown_text, bool is_heading) {
        text::ParagraphRequest request;
        request.text = shown_text;
        request.language = m_locale.tag;
        request.script = m_locale.script.text;
        request.direction = m_locale.direction;
        request.em = Px::of(trial_em);
        request.width = Px::of(trial_width);
        request.weight = is_heading ? text::Weight::Bold : text::Weight::Regular;
        request.balance = text::Balance::Off;
        return m_shaper.layout(request)->missing_glyphs > 0;
    }

    /// The characters that cannot be drawn on their own; none when only their combination cannot.
    std::set<std::string> missing_in(const std::string& shown_text, bool is_heading) {
        std::set<std::string> missing;
        for (std::uint32_t at = 0; at < shown_text.size();) {
            const Decoded next = decode_utf8(shown_text, at);
            const std::string character = shown_text.substr(at, next.bytes);
            at += next.bytes;
            if (is_missing(character, is_heading)) missing.insert(character + " (" + code_point_name(next.code_point) + ")");
        }
        return missing;
    }

    const LocaleSource& m_locale;
    text::Shaper& m_shaper;
    Diagnostics& m_diagnostics;
};

/// A file that was cut short may still open, but then it has no table of characters.
bool is_font(const std::filesystem::path& file) {
    const Result<std::unique_ptr<text::Face>> face = text::Face::open(file);
    return face && (*face)->covers(U" ");
}

}  // namespace

bool check_fonts(const text::FontTable& fonts, Diagnostics& diagnostics) {
    std::set<std::string> files;
    for (const text::ScriptFaces& faces : fonts.scripts) files.insert({faces.regular, faces.bold});
    const std::size_t before = diagnostics.problems();
    for (const std::string& file : files)
        if (!is_font(fonts.folder / file))
            diagnostics.problem({shown(fonts.folder / file)}, "is no font; build it again with packaging/build");
    return diagnostics.problems() == before;
}

void check_glyphs(const Sources& sources, const Edition& edition, text::Shaper& shaper, Diagnostics& diagnostics) {
    const LocaleSource& locale = *edition.locale;
    const std::string& script = locale.script.text;
    if (shaper.fonts().find(script) == nullptr)
        return diagnostics.problem(locale.script.place, "no face writes the script " + in_quotes(script) +
                                                            script_hint(script, shaper.fonts(), "add one to fonts/fonts.toml"));
    GlyphChecker checker(locale, shaper, diagnostics);
    for (const auto& [key, text] : edition.texts)
        if (const Result<model::RichText> shown_text = displayed(text.written.text, text.source->kind, sources.facts))
            checker.check(shown_text->text, text.source->is_heading, text.written.place);
    for (const Written* text : {&locale.name, &locale.name_in_sentence, &locale.greeting}) checker.check(text->text, false, text->place);
}

}  // namespace waylight::press
