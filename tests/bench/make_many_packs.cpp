// Many booklets in many languages, to see what grows with them: the pressed packs' words and pictures, copied.
// Usage: waylight_many_packs BUILD LOCALES BOOKLETS OUT. Takes packs and keys of the build folder, writes OUT/*.waypack.

#include <cstdio>
#include <span>

#include "base/tree.h"
#include "bench/pack_set.h"

namespace {

using namespace waylight;
namespace fs = std::filesystem;

constexpr int pages = 8;

/// Private tags that no language has: "qaa", "qab", ...
std::string tag_of(int number) { return {'q', static_cast<char>('a' + number / 26), static_cast<char>('a' + number % 26)}; }

void add_locales(bench::PackSet& packs, int count) {
    std::vector<std::string> tags;
    for (int number = 0; number < count; ++number) {
        tags.push_back(tag_of(number));
        packs.copy_locale("en", tags.back());
    }
    packs.keep_locales(tags);
}

model::BookletTexts texts_of(int number) {
    model::BookletTexts texts{"", "Story " + std::to_string(number % 100), {}};
    for (int page = 1; page <= pages; ++page) {
        texts.pages["page-" + std::to_string(page)] = {
            "What happens next",
            {"Somebody opens the door and says your name. You can sit down, and you can take your time.",
             "You may ask what a word means. You may say that you do not know, or that you do not want to say it now."},
            "Read it slowly, and wait after each sentence."};
    }
    return texts;
}

void add_booklets(bench::PackSet& packs, int count) {
    packs.drop_booklets();
    const std::vector<std::string> pictures = packs.pictures();
    std::size_t next_picture = 0;
    for (int number = 0; number < count; ++number) {
        model::BookletStructure structure{"Y" + std::to_string(number), model::Shelf::Younger, model::Sensitivity::Green, pictures[0], {}};
        for (int page = 1; page <= pages; ++page) {
            const std::string picture = "story-" + std::to_string(number) + "-" + std::to_string(page);
            packs.copy_picture(pictures[next_picture++ % pictures.size()], picture);
            structure.pages.push_back({"page-" + std::to_string(page),
                                       picture,
                                       model::Sensitivity::Green,
                                       false,
                                       {model::BlockKind::Text, model::BlockKind::Text},
                                       true,
                                       {},
                                       {},
                                       {}});
        }
        std::map<std::string, model::BookletTexts> texts;
        for (const std::string& tag : packs.locales()) texts[tag] = texts_of(number);
        packs.add_booklet("story-" + std::to_string(number), structure, std::move(texts));
    }
}

void run(const fs::path& build, int locales, int booklets, const fs::path& out) {
    bench::PackSet packs(build / "packs", build / "keys");
    add_locales(packs, locales);
    add_booklets(packs, booklets);
    packs.write(out, build / "keys" / "trial.key");
}

}  // namespace

int main(int argc, char** argv) {
    const auto arguments = std::span(argv, static_cast<std::size_t>(argc));
    try {
        if (arguments.size() != 5) throw std::runtime_error("usage: waylight_many_packs BUILD LOCALES BOOKLETS OUT");
        run(arguments[1], std::stoi(arguments[2]), std::stoi(arguments[3]), arguments[4]);
    } catch (const std::exception& error) {
        return std::fprintf(stderr, "%s\n", error.what()), 2;
    }
    return 0;
}
