#include "model/narration.h"

#include <catch2/catch.hpp>

#include "model/sample_library.h"

using namespace waylight;
using namespace waylight::model;
using namespace waylight::test;

namespace {

const std::string text = "Ești în siguranță?";

Clip sample_clip() {
    return {
        pack::hash_hex(bytes_of(text)), "espeak-ng 1.51 ro+f2 120", false, 1500, {{0, 5, 0, 300}, {6, 9, 320, 480}, {10, 21, 500, 1490}}};
}

Result<NarrationDocument> read_back(const NarrationDocument& document) {
    return decode_narration(*read_json(write_json(encode(document)), "x.json"), "x.json");
}

std::string refusal_of(const Clip& clip) {
    const Result<NarrationDocument> read = read_back({{"page/heading", clip}});
    return read ? "accepted" : read.error().message;
}

void add_sound(const SampleFolder& folder, const SampleBase& base, const Clip& clip) {
    const SampleLocale locale("ro");
    pack::Entries entries = entries_of(locale, base);
    const std::string json = write_json(encode(NarrationDocument{{"page/heading", clip}}));
    const auto bytes = [](const std::string& from) { return Bytes(bytes_of(from).begin(), bytes_of(from).end()); };
    entries[narration_entry("a-booklet")] = bytes(json);
    entries[sound_entry(name_of_heading("a-booklet", "page"))] = bytes("sound");
    folder.add("ro", "ro", entries);
}

}  // namespace

TEST_CASE("narration is read as it was written") {
    const NarrationDocument document{{"page/heading", sample_clip()}, {"page/block-1", {"hash", "recording", true, 20, {}}}};
    const Result<NarrationDocument> back = read_back(document);
    REQUIRE(back);
    CHECK(*back == document);
}

TEST_CASE("words that do not follow one another within their sound are refused") {
    REQUIRE(refusal_of(sample_clip()) == "accepted");
    const auto spoiled = [](const std::function<void(Clip&)>& spoil) {
        Clip clip = sample_clip();
        spoil(clip);
        return refusal_of(clip);
    };
    const std::string refusal = "page/heading.words do not follow one another within the sound; press the pack again";
    CHECK(spoiled([](Clip& clip) { clip.words[1].ms_from = 299; }) == refusal);
    CHECK(spoiled([](Clip& clip) { clip.words[1].ms_to = 319; }) == refusal);
    CHECK(spoiled([](Clip& clip) { clip.words[2].byte_from = 8; }) == refusal);
    CHECK(spoiled([](Clip& clip) { clip.words[0].byte_to = 0; }) == refusal);
    CHECK(spoiled([](Clip& clip) { clip.milliseconds = 1489; }) == refusal);
    Tree tree = encode(NarrationDocument{{"page/heading", sample_clip()}});
    tree.table()->at("page/heading").table()->at("words").list()->pop_back();
    CHECK(decode_narration(tree, "x.json").error().message == "page/heading.words are not four numbers for each word");
}

TEST_CASE("a sound belongs to the very text that was spoken") {
    CHECK(is_sound_of(sample_clip(), text));
    CHECK_FALSE(is_sound_of(sample_clip(), text + " "));
    Clip within_a_character = sample_clip();
    within_a_character.words[0].byte_to = 4;  // before the i
    CHECK(is_sound_of(within_a_character, text));
    within_a_character.words[0].byte_to = 2;  // inside the ș
    CHECK_FALSE(is_sound_of(within_a_character, text));
    Clip past_the_end = sample_clip();
    past_the_end.words[2].byte_to = static_cast<int>(text.size()) + 1;
    CHECK_FALSE(is_sound_of(past_the_end, text));
}

TEST_CASE("the library names the sound of a text and hands out its bytes") {
    SampleFolder folder;
    const SampleBase base;
    folder.add(base);
    add_sound(folder, base, sample_clip());
    const Library library = folder.open();
    const TextName heading = name_of_heading("a-booklet", "page");
    const Clip* clip = library.clip("ro", heading, text);
    REQUIRE(clip != nullptr);
    CHECK(*clip == sample_clip());
    CHECK(text_of(*library.sound_bytes("ro", heading)) == "sound");
    CHECK(library.clip("ro", heading, "other words") == nullptr);
    CHECK(library.clip("ro", name_of_tip("a-booklet", "page"), text) == nullptr);
    CHECK(library.clip("ro", name_of_greeting(), text) == nullptr);
    CHECK(library.clip("en", heading, text) == nullptr);
    CHECK(folder.refused().empty());
}

TEST_CASE("a catalogue that cannot be read is told once and is silent") {
    SampleFolder folder;
    const SampleBase base;
    folder.add(base);
    Clip wrong = sample_clip();
    wrong.words[1].ms_to = 0;
    add_sound(folder, base, wrong);
    const Library library = folder.open();
    const TextName heading = name_of_heading("a-booklet", "page");
    CHECK(library.clip("ro", heading, text) == nullptr);
    CHECK(library.clip("ro", heading, text) == nullptr);
    CHECK(folder.refused().size() == 1);
}
