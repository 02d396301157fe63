#include "press/recordings/recorded_texts.h"

#include <algorithm>

#include "pack/pack.h"
#include "press/hint.h"
#include "press/recordings/take.h"
#include "text/shaper.h"
#include "text/unicode.h"

namespace waylight::press {
namespace fs = std::filesystem;
namespace {

using TextsByPath = std::map<std::string, const TextToSay*, std::less<>>;

TextsByPath by_path(const std::vector<TextToSay>& texts) {
    TextsByPath found;
    for (const TextToSay& text : texts) found.emplace(path_of(text.name), &text);
    return found;
}

std::string hash_of(std::string_view text) { return pack::hash_hex(bytes_of(text)); }

/// What one text's words are, by hash.
struct Words {
    Words(const std::string& text, std::string_view tag) : sentences(sentences_with_words(text, tag)), hash(hash_of(text)) {
        for (const ByteRange& sentence : sentences)
            hashes.push_back(hash_of(std::string_view(text).substr(sentence.from, sentence.size())));
    }
    std::vector<ByteRange> sentences;
    std::string hash;
    std::vector<std::string> hashes;  ///< of the sentences
};

/// What the ledger shall say of a file that was read from the words as they are.
LedgerEntry entry_of(const RecordingName& name, const Words& words, const std::string& sound_hash, const LedgerEntry& before) {
    LedgerEntry entry = before;
    entry.sound_hash = sound_hash;
    entry.sentence_hashes.clear();
    if (name.sentence > 0) {
        entry.text_hash = words.hashes[static_cast<std::size_t>(name.sentence) - 1];
        return entry;
    }
    entry.text_hash = words.hash;
    if (words.sentences.size() > 1) entry.sentence_hashes = words.hashes;
    return entry;
}

/// The files of one text, and what they are good for.
struct Files {
    const TextToSay* text = nullptr;
    std::optional<UsedRecording> whole;
    std::vector<bool> of_whole;  ///< by sentence: whether the whole recording says its words as they are now
    std::map<std::size_t, UsedRecording> alone;
    std::vector<const RecordingFile*> outdated;
};

class Finder {
public:
    Finder(const std::vector<TextToSay>& texts, const std::vector<TextToSay>& english, const fs::path& folder, Diagnostics& diagnostics)
        : m_tag(folder.filename().string()), m_texts(by_path(texts)), m_english(by_path(english)), m_folder(folder),
          m_diagnostics(diagnostics) {}

    RecordedTexts find() {
        m_before = read_ledger(m_folder / "recordings.toml", m_diagnostics);
        const std::vector<RecordingFile> files = list_recordings(m_folder / "recordings", m_diagnostics);
        for (const RecordingFile& file : files) add(file);
        for (auto& [path, of_text] : m_files) decide(path, of_text);
        return std::move(m_found);
    }

private:
    void add(const RecordingFile& file) {
        const std::string path = path_of(file.says.text);
        const auto text = m_texts.find(path);
        if (text == m_texts.end()) return tell_unknown(file, path);
        const Words words(text->second->text.text, m_tag);
        if (file.says.sentence > static_cast<int>(words.sentences.size()))
            return m_diagnostics.problem({shown(file.path)}, "is of a sentence that is not there: the text has " +
                                                                 std::to_string(words.sentences.size()) +
                                                                 "; name it by the sentence that it is of, or take it away");
        const Result<Bytes> bytes = read_recording(file.path);
        if (!bytes) return m_diagnostics.problem({shown(file.path)}, bytes.error().message);
        Files& of_text = m_files[path];
        of_text.text = text->second;
        place(file, words, pack::hash_hex(*bytes), of_text);
    }

    /// A file that the ledger does not know, or knows with another sound, was read from the words as they are.
    void place(const RecordingFile& file, const Words& words, const std::string& sound_hash, Files& of_text) {
        const auto known = m_before.find(file.name);
        const LedgerEntry before = known == m_before.end() ? LedgerEntry{} : known->second;
        const bool is_new = known == m_before.end() || (!before.sound_hash.empty() && before.sound_hash != sound_hash);
        const UsedRecording used{file, sound_hash, before.session};
        const LedgerEntry now = entry_of(file.says, words, sound_hash, before);
        const bool is_current = is_new || before.text_hash == now.text_hash;
        m_found.ledger[file.name] = is_current ? now : before;
        if (!is_current) of_text.outdated.push_back(&m_outdated_files.emplace(file.name, file).first->second);
        if (file.says.sentence > 0) {
            if (is_current) of_text.alone.emplace(static_cast<std::size_t>(file.says.sentence) - 1, used);
            return;
        }
        of_text.of_whole.assign(words.sentences.size(), is_current);
        if (!is_current && before.sentence_hashes.size() == words.hashes.size())
            for (std::size_t i = 0; i < words.hashes.size(); ++i) of_text.of_whole[i] = before.sentence_hashes[i] == words.hashes[i];
        of_text.whole = used;
    }

    void decide(const std::string& path, Files& of_text) {
        RecordedText recorded{*of_text.text, sentences_with_words(of_text.text->text.text, m_tag), of_text.whole, of_text.alone};
        of_text.of_whole.resize(recorded.sentences.size(), false);
        std::vector<std::size_t> missing;
        for (std::size_t i = 0; i < recorded.sentences.size(); ++i)
            if (!of_text.of_whole[i] && !of_text.alone.contains(i)) missing.push_back(i);
        if (missing.empty()) {
            if (recorded.sentences_alone.size() == recorded.sentences.size()) recorded.whole.reset();
            m_found.texts.push_back(std::move(recorded));
            return;
        }
        for (const RecordingFile* file : of_text.outdated) tell_outdated(*file, path, missing, recorded.sentences.size());
        if (!of_text.outdated.empty())
            m_found.outdated.insert(path);
        else
            tell_missing(of_text.alone.begin()->second.file, path, missing);
    }

    void tell_outdated(const RecordingFile& file, const std::string& path, const std::vector<std::size_t>& missing, std::size_t sentences) {
        const std::string again = file.says.sentence == 0 && missing.size() < sentences
                                      ? "record sentence " + std::to_string(missing.front() + 1) + " alone as " + path + ".sentence-" +
                                            std::to_string(missing.front() + 1) + ".wav, all again"
                                      : "record it again";
        m_diagnostics.note({shown(file.path)}, "is not used: the text changed since it was recorded; " + again +
                                                   ", or confirm that the words are the same with waylight-press recordings --confirm " +
                                                   shown(file.path));
    }

    /// A person's voice and an engine's are never mixed in one text.
    void tell_missing(const RecordingFile& file, const std::string& path, const std::vector<std::size_t>& missing) {
        std::string names;
        for (const std::size_t sentence : missing)
            names += (names.empty() ? "" : ", ") + path + ".sentence-" + std::to_string(sentence + 1) + ".wav";
        m_diagnostics.problem({shown(file.path)}, "is one sentence of a text whose others are not recorded; record " + names +
                                                      ", too, or the whole as " + path + ".wav");
    }

    void tell_unknown(const RecordingFile& file, const std::string& path) {
        if (m_english.contains(path))
            return m_diagnostics.note({shown(file.path)},
                                      "is not used yet: its text is not translated, or its booklet is not whole in this language");
        m_diagnostics.problem({shown(file.path)}, "is of no text" + hint(path, keys_of(m_english),
                                                                         "waylight-press recordings --script " + m_tag +
                                                                             " lists all names; rename it, or take it away"));
    }

    std::string m_tag;
    TextsByPath m_texts;
    TextsByPath m_english;
    fs::path m_folder;
    Diagnostics& m_diagnostics;
    Ledger m_before;
    std::map<std::string, Files> m_files;  ///< by path of the text
    std::map<std::string, RecordingFile> m_outdated_files;
    RecordedTexts m_found;
};

}  // namespace

std::string path_of(const model::TextName& name) { return name.catalogue + "/" + name.key; }

std::vector<ByteRange> sentences_with_words(const std::string& text, std::string_view tag) {
    std::vector<ByteRange> sentences = text::sentences(text, tag);
    std::erase_if(sentences, [&](ByteRange sentence) {
        return text::find_words(std::string_view(text).substr(sentence.from, sentence.size()), tag).empty();
    });
    return sentences;
}

Result<Bytes> read_recording(const fs::path& path) {
    std::error_code code;
    if (fs::file_size(path, code) > largest_recording && !code)
        return Error{
            shown(path),
            "is larger than any recording of a text; record each text in a file of its own, with one channel and 48000 samples a second"};
    return read_file(path);
}

RecordedTexts find_recordings(const std::vector<TextToSay>& texts, const std::vector<TextToSay>& english, const fs::path& folder,
                              Diagnostics& diagnostics) {
    return Finder(texts, english, folder, diagnostics).find();
}

bool confirm_recording(const RecordingFile& file, const std::vector<TextToSay>& texts, std::string_view tag, Ledger& ledger) {
    const TextsByPath known = by_path(texts);
    const auto text = known.find(path_of(file.says.text));
    const Result<Bytes> bytes = read_recording(file.path);
    if (text == known.end() || !bytes) return false;
    const Words words(text->second->text.text, tag);
    if (file.says.sentence > static_cast<int>(words.sentences.size())) return false;
    ledger[file.name] = entry_of(file.says, words, pack::hash_hex(*bytes), ledger[file.name]);
    return true;
}

}  // namespace waylight::press
