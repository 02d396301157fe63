#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "press/recordings/ledger.h"
#include "press/recordings/names.h"
#include "press/speech/texts_to_say.h"

namespace waylight::press {

/// A recording of the words as they are now, or of some of its sentences as they are now.
struct UsedRecording {
    RecordingFile file;
    std::string sound_hash;
    std::string session;
};

/// A text that people say: wholly, or each sentence either in a recording of its own or as a part of the whole one.
struct RecordedText {
    TextToSay text;
    std::vector<ByteRange> sentences;                      ///< of the text, those that have words
    std::optional<UsedRecording> whole;                    ///< where something of it is used
    std::map<std::size_t, UsedRecording> sentences_alone;  ///< by index into `sentences`; all others come from `whole`
};

/// What of one language is recorded.
struct RecordedTexts {
    std::vector<RecordedText> texts;
    std::set<std::string> outdated;  ///< "CATALOGUE/KEY" of texts whose recordings are not used: the words have changed since
    Ledger ledger;                   ///< as recordings.toml is to be from now on
};

/// "CATALOGUE/KEY", as files are named.
std::string path_of(const model::TextName& name);

/// The sentences of a text that have words, as they are said one by one.
std::vector<ByteRange> sentences_with_words(const std::string& text, std::string_view tag);

/// The bytes of a recording; an error where the file is larger than any.
Result<Bytes> read_recording(const std::filesystem::path& path);

/// Looks into FOLDER/recordings/ and FOLDER/recordings.toml, FOLDER being locales/TAG. `texts` are those that the language is heard to say
/// and `english` those of the English: what is only among these is not translated yet. Tells names that are of no text, recordings of other
/// words than the text's (notes), and sentences that are missing because others of their text are recorded.
RecordedTexts find_recordings(const std::vector<TextToSay>& texts, const std::vector<TextToSay>& english,
                              const std::filesystem::path& folder, Diagnostics& diagnostics);

/// Says in `ledger` that this file was read from the words as they are now; false when it is of no text of the language.
bool confirm_recording(const RecordingFile& file, const std::vector<TextToSay>& texts, std::string_view tag, Ledger& ledger);

}  // namespace waylight::press
