// A story of another benchmark as a booklet: story.json ({"title": {TAG: text}, "pages": [{TAG: text}, ...]}) and pages/01.png, 02.png, ...
// Usage: waylight_story_packs BUILD STORY OUT. Takes packs and keys of the build folder, writes OUT/*.waypack.

#include <cstdio>
#include <span>

#include "base/tree.h"
#include "bench/pack_set.h"

namespace {

using namespace waylight;
namespace fs = std::filesystem;

constexpr const char* slug = "story";

std::string two_digits(std::size_t number) { return (number < 10 ? "0" : "") + std::to_string(number); }

const std::string& text_in(const Tree& texts, const std::string& tag) {
    const Tree* text = texts.find(tag);
    if (text == nullptr || text->string() == nullptr) throw std::runtime_error("story.json: a text is missing in \"" + tag + "\"");
    return *text->string();
}

const Tree& member_of(const Tree& tree, const char* key) {
    const Tree* member = tree.find(key);
    if (member == nullptr) throw std::runtime_error(std::string("story.json: there is no \"") + key + "\"");
    return *member;
}

/// Width and height stand at fixed places of a PNG.
model::PictureInfo info_of(const Bytes& png) {
    const auto number_at = [&](std::size_t at) {
        int number = 0;
        for (std::size_t i = at; i < at + 4; ++i) number = number << 8 | std::to_integer<int>(png.at(i));
        return number;
    };
    const int width = number_at(16), height = number_at(20);
    return {width, height, width / 2, height / 2};
}

void add_story(bench::PackSet& packs, const fs::path& folder) {
    const Tree story = bench::expected(read_json(bench::expected(read_text_file(folder / "story.json")), "story.json"));
    const Tree& title = member_of(story, "title");
    const Tree::List* pages = member_of(story, "pages").list();
    if (pages == nullptr) throw std::runtime_error("story.json: \"pages\" is no list");
    model::BookletStructure structure{"Y99", model::Shelf::Younger, model::Sensitivity::Green, "", {}};
    std::map<std::string, model::BookletTexts> texts;
    for (std::size_t number = 1; const Tree& page : *pages) {
        const std::string name = std::string(slug) + "-" + two_digits(number), id = "page-" + std::to_string(number);
        const Bytes png = bench::expected(read_file(folder / "pages" / (two_digits(number++) + ".png")));
        packs.add_picture(name, info_of(png), png);
        structure.pages.push_back({id, name, model::Sensitivity::Green, false, {model::BlockKind::Text}, false, {}, {}, {}});
        for (const std::string& tag : packs.locales()) texts[tag].pages[id] = {text_in(title, tag), {text_in(page, tag)}, ""};
    }
    structure.cover = structure.pages.at(0).picture;
    for (auto& [tag, translated] : texts) translated.title = text_in(title, tag);
    packs.add_booklet(slug, structure, std::move(texts));
}

void run(const fs::path& build, const fs::path& story, const fs::path& out) {
    bench::PackSet packs(build / "packs", build / "keys");
    add_story(packs, story);
    packs.write(out, build / "keys" / "trial.key");
}

}  // namespace

int main(int argc, char** argv) {
    const auto arguments = std::span(argv, static_cast<std::size_t>(argc));
    try {
        if (arguments.size() != 4) throw std::runtime_error("usage: waylight_story_packs BUILD STORY OUT");
        run(arguments[1], arguments[2], arguments[3]);
    } catch (const std::exception& error) {
        return std::fprintf(stderr, "%s\n", error.what()), 2;
    }
    return 0;
}
