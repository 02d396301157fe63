#include "press/speech/narrate.h"

#include <algorithm>

#include "press/recordings/use_recordings.h"
#include "press/release.h"

namespace waylight::press {
namespace {

/// "CATALOGUE/KEY" of texts.
using Paths = std::set<std::string>;

/// What one language is heard to say.
struct Language {
    const Edition* edition = nullptr;
    RecordedTexts recorded;
    Speech speech;
};

Paths paths_of(const std::vector<TextToSay>& texts) {
    Paths paths;
    for (const TextToSay& text : texts) paths.insert(path_of(text.name));
    return paths;
}

Paths paths_of(const RecordedTexts& recorded) {
    Paths paths;
    for (const RecordedText& text : recorded.texts) paths.insert(path_of(text.text.name));
    return paths;
}

/// Who says what recordings are laid beside: the language's own voice, or a near one that nobody hears.
const Written& voice_of(const LocaleSource& locale) { return locale.voice.text.empty() ? locale.align_with : locale.voice; }

class Narrator {
public:
    Narrator(const Project& project, const Folders& folders, Purpose purpose, Heard heard, Diagnostics& diagnostics)
        : m_project(project), m_folders(folders), m_purpose(purpose), m_heard(heard), m_diagnostics(diagnostics) {}

    std::optional<Narrations> narrate(Progress& progress) {
        std::vector<Language> languages;
        for (const Edition& edition : m_project.editions) languages.push_back(language_of(edition));
        std::vector<Speech> speeches;
        for (const Language& language : languages)
            if (!language.speech.texts.empty()) speeches.push_back(language.speech);
        Diagnostics of_voices;  // which give up where there are problems; recordings are told all the same
        std::optional<Narrations> narrations = speak(speeches, m_folders.speaker, m_folders.cache, of_voices, progress);
        m_diagnostics.add(of_voices);
        if (!narrations) return std::nullopt;
        for (const Language& language : languages) {
            Narration& narration = narrations->languages[language.edition->locale->tag];
            narrations->recorded +=
                use_recordings(language.recorded, *language.edition->locale, m_folders.cache, narration, m_diagnostics, progress);
        }
        if (!m_diagnostics.clean()) return std::nullopt;
        return narrations;
    }

private:
    Language language_of(const Edition& edition) {
        const LocaleSource& locale = *edition.locale;
        Language language{&edition, recorded_in(m_project, edition, m_folders.locales, m_diagnostics), {&edition, voice_of(locale), {}}};
        Paths heard = paths_of(language.recorded);
        std::vector<TextToSay> texts = texts_to_say(m_project.sources, edition);
        if (!locale.voice.text.empty() && m_heard == Heard::Everything) {
            std::vector<TextToSay> spoken = texts;
            if (m_purpose == Purpose::Release) keep_speakable(spoken, edition, m_folders.locales, m_diagnostics);
            heard.merge(paths_of(spoken));
        }
        // What a person says is said by the voice, too, for the person's to be laid beside.
        std::erase_if(texts, [&](const TextToSay& text) { return !heard.contains(path_of(text.name)); });
        if (!language.speech.voice.text.empty()) language.speech.texts = std::move(texts);
        if (language.speech.voice.text.empty() && !language.recorded.texts.empty())
            m_diagnostics.note(locale.place,
                               "no voice reads this language, so the recordings' words are not lit one by one; where a near language has "
                               "a voice, name it as align_with = \"espeak:FILE+f2\": nobody hears it");
        return language;
    }

    const Project& m_project;
    const Folders& m_folders;
    Purpose m_purpose;
    Heard m_heard;
    Diagnostics& m_diagnostics;
};

/// The English may be no edition of the project, where others are asked for.
std::vector<TextToSay> english_texts(const Project& project) {
    Diagnostics told_before;
    for (const Edition& edition : make_editions(project.sources, project.texts, project.locales, {}, told_before))
        if (edition.is_source()) return texts_to_say(project.sources, edition);
    return {};
}

}  // namespace

std::optional<Narrations> narrate(const Project& project, const Folders& folders, Purpose purpose, Heard heard, Diagnostics& diagnostics,
                                  Progress& progress) {
    return Narrator(project, folders, purpose, heard, diagnostics).narrate(progress);
}

RecordedTexts recorded_in(const Project& project, const Edition& edition, const std::filesystem::path& locales, Diagnostics& diagnostics) {
    const std::vector<TextToSay> texts = texts_to_say(project.sources, edition);
    return find_recordings(texts, english_texts(project), locales / edition.locale->tag, diagnostics);
}

void write_down_recordings(const Project& project, const std::filesystem::path& locales, Diagnostics& diagnostics) {
    for (const Edition& edition : project.editions) {
        Diagnostics told_before;
        const RecordedTexts recorded = recorded_in(project, edition, locales, told_before);
        const Result<void> written = write_ledger(locales / edition.locale->tag / "recordings.toml", recorded.ledger);
        if (!written)
            diagnostics.note(place_of(written.error()),
                             written.error().message + "; until it is written, nobody sees when the words of a recording change");
    }
}

}  // namespace waylight::press
