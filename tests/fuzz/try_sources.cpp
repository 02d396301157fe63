#include <array>

#include "fuzz/input.h"
#include "fuzz/targets.h"
#include "press/check.h"
#include "press/release.h"
#include "press/resolve.h"
#include "press/trial_project.h"

namespace waylight::fuzz {
namespace {

constexpr std::array<const char*, 14> files{"content/library.toml",
                                            "content/facts.toml",
                                            "content/glossary.toml",
                                            "content/statements.toml",
                                            "content/ui.toml",
                                            "content/pictures/pictures.toml",
                                            "content/booklets/kites.toml",
                                            "locales/vi/locale.toml",
                                            "locales/vi/ui.po",
                                            "locales/vi/kites.po",
                                            "locales/vi/glossary.po",
                                            "locales/en/locale.toml",
                                            "locales/en/wording.toml",
                                            "content/pictures/icons.toml"};

/// What `waylight-press check` does before it draws anything.
void check_words(const test::TrialProject& project) {
    press::Diagnostics diagnostics;
    const std::optional<press::Sources> sources = press::read_sources(project.path("content"), diagnostics);
    const std::vector<press::LocaleSource> locales = press::read_locales(project.path("locales"), {}, diagnostics);
    require(sources.has_value() || !diagnostics.clean(), "what is not read is told");
    if (!sources) return;
    press::resolve_shared(*sources, diagnostics);
    press::resolve_booklets(*sources, diagnostics);
    const std::vector<press::SourceText> texts = press::source_texts(*sources);
    const std::vector<press::Edition> editions = press::make_editions(*sources, texts, locales, {}, diagnostics);
    press::check_reading(*sources, editions, diagnostics);
    press::check_level(*sources, diagnostics);
    press::check_placeholders(*sources, diagnostics);
    press::check_unused(*sources, diagnostics);
    for (const press::Edition& edition : editions) {
        press::check_texts(*sources, edition, diagnostics);
        press::check_wording(*sources, texts, edition, diagnostics);
    }
    press::check_ages(*sources, "2026-01-01", press::Purpose::Release, diagnostics);
    static_cast<void>(diagnostics.sorted());
}

}  // namespace

/// A letter says which file of the kites project is another one ('a' is the first); the rest is what it holds.
void try_sources(ByteView bytes) {
    static const test::TrialProject project;
    static const std::array<std::string, files.size()> sound = [] {
        std::array<std::string, files.size()> texts;
        project.write("locales/en/wording.toml", "");
        for (std::size_t i = 0; i < files.size(); ++i) texts[i] = project.read(files[i]);
        return texts;
    }();
    Input input(bytes);
    const std::size_t chosen = (input.byte() + files.size() * 26 - 'a') % files.size();
    project.write(files[chosen], std::string(input.rest()));
    check_words(project);
    project.write(files[chosen], sound[chosen]);
}

}  // namespace waylight::fuzz
