#include <catch2/catch.hpp>

#include <new>
#include <set>

#include "app/clips.h"
#include "app/images/images.h"
#include "app/plain_sorry.h"
#include "app/present/painter.h"
#include "memory/failing_memory.h"
#include "model/sample_library.h"
#include "screens/screens.h"
#include "ui/shaper_for_tests.h"

using namespace waylight;
using test::FailingMemory;

namespace {

/// Lets allocation after allocation fail until the work is done without one. Each time the work either says so or does the same as
/// always, and gives everything back.
template <typename Work>
void holds_without_memory(Work work) {
    const auto usual = work();
    REQUIRE(work() == usual);
    std::uint64_t nth = 0;
    std::uint64_t told = 0;
    for (bool has_failed = true; has_failed;) {
        const std::int64_t before = test::blocks_in_use();
        std::optional<decltype(work())> made;
        {
            const FailingMemory memory(++nth, FailingMemory::Lasting::Once);
            try {
                made = work();
            } catch (const std::bad_alloc&) {
                ++told;
            }
        }
        has_failed = FailingMemory::has_failed();
        const bool is_right = !made || *made == usual;
        made.reset();
        const std::int64_t kept = test::blocks_in_use() - before;
        CAPTURE(nth);
        if (!is_right) REQUIRE(is_right);
        if (has_failed && kept > 0) REQUIRE(kept == 0);
    }
    CAPTURE(nth);
    REQUIRE(told > 0);
    REQUIRE(work() == usual);
}

/// How many white tiles a row of pixels crosses.
int count_tiles(const present::Image& image, int y) {
    int count = 0;
    const std::uint32_t* row = image.row(y);
    for (int x = 1; x < image.width; ++x) count += row[x] == 0xFFFFFFFF && row[x - 1] != 0xFFFFFFFF ? 1 : 0;
    return count;
}

/// Picture and icon of the sample are no PNG; what is tried here is reading.
std::string read_everything(const test::SampleFolder& folder) {
    std::string all;
    const model::Library library = model::Library::open(folder.path(), folder.keys, {}, [&](const Error& error) { all += error.text(); });
    for (std::size_t i = 0; const model::LocaleDocument* language = library.language(i); ++i) {
        const model::Locale* locale = library.locale(language->tag);
        all += language->name + std::to_string(locale->glossary.size()) + std::to_string(locale->alt_texts.size());
        for (const model::Booklet& booklet : locale->booklets) all += booklet.title + std::to_string(booklet.pages.size());
    }
    if (const Result<Bytes> bytes = library.picture_bytes("door")) all += text_of(*bytes);
    return all;
}

}  // namespace

TEST_CASE("packs are opened, verified and read, or nothing is") {
    const test::SampleFolder folder;
    add_sound_packs(folder, {"en"});
    holds_without_memory([&] { return read_everything(folder); });
}

TEST_CASE("a picture is decoded and scaled, or it is not") {
    const Bytes png = images::encode_png(present::blank_image(64, 48));
    holds_without_memory([&] {
        const Result<images::Decoded> picture = images::decode_png(png, "small.png");
        present::Image image;
        if (picture) images::scale(*picture, {{}, {}, Px::of(64), Px::of(48)}, 40, 30, images::Alpha::Opaque, image);
        return image.pixels;
    });
}

TEST_CASE("clips are decoded beforehand, or when they are asked for") {
    holds_without_memory([] {
        app::Clips clips([](const ui::ClipName& name) -> Result<audio::Samples> { return audio::Samples(name.key.size(), 0.5F); },
                         [](const Error&) {});
        std::vector<audio::Samples> heard;
        for (const char* key : {"first-clip", "second-clip-of-the-page", "third"}) {
            const ui::ClipName name{"ro", "asking", key};
            clips.expect(name);
            heard.push_back(*clips.clip(name));
        }
        return heard;
    });
}

TEST_CASE("a frame is built with all its letters, or it is not") {
    test::SampleFolder folder;
    add_sound_packs(folder, {"en"});
    const model::Library library = folder.open();
    for (const std::string place : {"welcome", "shelf", "reader:asking/safe-place", "help", "sorry"}) {
        CAPTURE(place);
        const text::FontTable fonts = test::built_fonts();
        holds_without_memory([&] {
            text::Shaper shaper(fonts);
            const screens::Stage stage{library, shaper, *ui::parse_surface("800x480@154mm")};
            const Result<screens::Session> session = screens::session_at(place, {}, stage);
            return screens::build(*session, stage).dump();
        });
    }
}

TEST_CASE("a frame is painted with all its letters, or it is not") {
    struct NoPictures final : present::Assets {
        const present::Image* picture(const ui::DrawPicture& /*picture*/) override { return nullptr; }
        const present::Image* icon(const ui::DrawIcon& /*icon*/) override { return nullptr; }
    };
    text::Shaper shaper(test::built_fonts());
    const model::Library none = model::Library::none();
    const screens::Stage stage{none, shaper, *ui::parse_surface("480x320@60mm")};
    const ui::Frame frame = screens::build(*screens::session_at("sorry", {}, stage), stage);
    holds_without_memory([&] {
        NoPictures pictures;
        present::Painter painter(shaper, pictures);
        present::Image image = present::blank_image(480, 320);
        painter.paint(frame.draw, present::canvas_of(image));
        return image.pixels;
    });
}

TEST_CASE("the plain Sorry shows a tile for each digit of both numbers, and asks for no memory") {
    for (const auto& [width, height] : {std::pair(1280, 800), std::pair(1080, 1920), std::pair(480, 320), std::pair(1, 1)}) {
        CAPTURE(width, height);
        present::Image image = present::blank_image(width, height);
        {
            const FailingMemory memory(1, FailingMemory::Lasting::UntilMended);
            app::draw_plain_sorry(present::canvas_of(image));
        }
        REQUIRE_FALSE(FailingMemory::has_failed());
        std::set<int> tiles;
        for (int y = 0; y < height; ++y) tiles.insert(count_tiles(image, y));
        if (width > 1) REQUIRE(tiles.contains(8));
        if (width > 1) REQUIRE(tiles.contains(3));
    }
}
