#include "model/narration.h"

#include <algorithm>

#include "model/table_reader.h"
#include "pack/pack.h"

namespace waylight::model {
namespace {

constexpr int longest_sound = 600'000;  // ms: ten minutes, far longer than any block
constexpr int longest_text = 1 << 20;
constexpr std::size_t numbers_a_word = 4;

Tree encode_clip(const Clip& clip) {
    Tree::List words;
    for (const SpokenWord& word : clip.words)
        for (const int number : {word.byte_from, word.byte_to, word.ms_from, word.ms_to}) words.push_back(Tree(number));
    return Tree(Tree::Table{{"text_hash", clip.text_hash},
                            {"made", clip.made},
                            {"recorded", clip.recorded},
                            {"milliseconds", clip.milliseconds},
                            {"words", std::move(words)}});
}

bool follows(const SpokenWord& word, const SpokenWord& before) {
    return word.byte_from >= before.byte_to && word.byte_to > word.byte_from && word.ms_from >= before.ms_to && word.ms_to >= word.ms_from;
}

std::vector<SpokenWord> read_words(TableReader& reader, int milliseconds) {
    const std::vector<int> numbers = reader.wholes("words", 0, std::max(longest_sound, longest_text));
    if (numbers.size() % numbers_a_word != 0) {
        reader.refuse("words", "are not four numbers for each word");
        return {};
    }
    std::vector<SpokenWord> words;
    words.reserve(numbers.size() / numbers_a_word);
    SpokenWord before;
    for (std::size_t i = 0; i < numbers.size(); i += numbers_a_word) {
        words.push_back({numbers[i], numbers[i + 1], numbers[i + 2], numbers[i + 3]});
        if (!follows(words.back(), before) || words.back().ms_to > milliseconds)
            reader.refuse("words", "do not follow one another within the sound; press the pack again");
        before = words.back();
    }
    return words;
}

Clip read_clip(TableReader& reader) {
    Clip clip;
    clip.text_hash = reader.text("text_hash");
    clip.made = reader.text("made");
    clip.recorded = reader.flag("recorded");
    clip.milliseconds = reader.whole("milliseconds", 1, longest_sound);
    clip.words = read_words(reader, clip.milliseconds);
    return clip;
}

bool is_edge(std::string_view text, int byte) {
    constexpr unsigned char continuation_mask = 0xC0;
    constexpr unsigned char continuation = 0x80;
    const auto at = static_cast<std::size_t>(byte);
    return at == text.size() || (at < text.size() && (static_cast<unsigned char>(text[at]) & continuation_mask) != continuation);
}

}  // namespace

TextName name_of_title(const std::string& slug) { return {slug, "booklet/title"}; }
TextName name_of_heading(const std::string& slug, const std::string& page) { return {slug, page + "/heading"}; }
TextName name_of_block(const std::string& slug, const std::string& page, std::size_t index) {
    return {slug, page + "/block-" + std::to_string(index + 1)};
}
TextName name_of_tip(const std::string& slug, const std::string& page) { return {slug, page + "/tip"}; }
TextName name_of_interface(const std::string& id) { return {"ui", id}; }
TextName name_of_word(const std::string& term) { return {"glossary", term + "/word"}; }
TextName name_of_meaning(const std::string& term) { return {"glossary", term + "/meaning"}; }
TextName name_of_alt(const std::string& picture) { return {"pictures", picture}; }
TextName name_of_number(const std::string& fact) { return {"numbers", fact}; }
TextName name_of_card(const std::string& child) { return {"card", child}; }
TextName name_of_greeting() { return {"locale", "greeting"}; }

std::string narration_entry(std::string_view catalogue) { return "narration/" + std::string(catalogue) + ".json"; }

std::string sound_entry(const TextName& name) { return "audio/" + name.catalogue + "/" + name.key + ".opus"; }

Tree encode(const NarrationDocument& document) {
    Tree::Table table;
    for (const auto& [key, clip] : document) table.emplace(key, encode_clip(clip));
    return {std::move(table)};
}

Result<NarrationDocument> decode_narration(const Tree& tree, const std::string& where) {
    Faults faults(where);
    TableReader reader(tree, "", faults);
    NarrationDocument document;
    reader.each_own_member([&](const std::string& key, TableReader& clip) { document[key] = read_clip(clip); });
    reader.finish();
    if (faults.first()) return *faults.first();
    return document;
}

bool is_sound_of(const Clip& clip, std::string_view text) {
    if (clip.text_hash != pack::hash_hex(bytes_of(text))) return false;
    return std::all_of(clip.words.begin(), clip.words.end(),
                       [&](const SpokenWord& word) { return is_edge(text, word.byte_from) && is_edge(text, word.byte_to); });
}

}  // namespace waylight::model
