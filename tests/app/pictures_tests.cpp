#include <catch2/catch.hpp>

#include <atomic>
#include <condition_variable>
#include <map>
#include <mutex>
#include <numeric>
#include <thread>

#include "app/images/images.h"
#include "app/own_pictures.h"
#include "app/pictures.h"

using namespace waylight;
using app::Decoding;
using app::Pictures;
using images::Alpha;
using images::Decoded;
using present::Image;

namespace {

/// Left half red, right half blue.
Image flag(int width, int height) {
    Image image = present::blank_image(width, height);
    for (std::size_t i = 0; i < image.pixels.size(); ++i) {
        image.pixels[i] = static_cast<int>(i) % width < width / 2 ? 0xFFFF0000U : 0xFF0000FFU;
    }
    return image;
}

/// The same pixels as a file would give them.
Decoded decoded(const Image& image) {
    Decoded copy{image.width, image.height, {}};
    copy.pixels.reset(static_cast<std::uint32_t*>(std::malloc(image.pixels.size() * 4)));
    const auto swapped = [](std::uint32_t p) { return (p & 0xFF00FF00U) | (p & 0xFF) << 16 | (p >> 16 & 0xFF); };
    std::transform(image.pixels.begin(), image.pixels.end(), copy.pixels.get(), swapped);
    return copy;
}

Rect rect(int x, int y, int width, int height) { return {Px::of(x), Px::of(y), Px::of(width), Px::of(height)}; }

ui::DrawPicture drawn(const std::string& name, int width = 40, int height = 30) {
    return {name, rect(0, 0, width, height), rect(0, 0, 80, 60), {}, 0, {}};
}

ui::Frame frame_of(std::vector<ui::DrawPicture> pictures, std::vector<ui::DrawPicture> soon = {}) {
    ui::Frame frame;
    for (ui::DrawPicture& picture : pictures) frame.draw.commands.emplace_back(std::move(picture));
    frame.soon = std::move(soon);
    return frame;
}

/// A shelf of encoded pictures that counts how often each was read, and hears what the cache says.
struct Gallery {
    const Bytes png = images::encode_png(flag(80, 60));
    std::mutex mutex;
    std::condition_variable changed;
    std::map<std::string, int, std::less<>> reads;
    std::vector<std::string> complaints;
    int ready = 0;

    app::PictureSource source() {
        const auto read = [this](std::string_view name) -> Result<Bytes> {
            const std::lock_guard lock(mutex);
            ++reads[std::string(name)];
            changed.notify_all();
            if (name == "torn") return Bytes(png.begin(), png.begin() + 60);
            if (name == "absent") return Error{"base.waypack", "absent.png does not match its hash"};
            return png;
        };
        return {read, read, ""};
    }
    Pictures::Callbacks callbacks() {
        return {[this] {
                    const std::lock_guard lock(mutex);
                    ++ready;
                    changed.notify_all();
                },
                [this](const Error& error) {
                    const std::lock_guard lock(mutex);
                    complaints.push_back(error.text());
                    changed.notify_all();
                }};
    }
    template <typename Condition>
    bool wait_for(Condition condition) {
        std::unique_lock lock(mutex);
        return changed.wait_for(lock, std::chrono::seconds(10), condition);
    }
};

}  // namespace

TEST_CASE("a picture comes out of a PNG as it went in") {
    const Image image = flag(6, 4);
    const Result<Decoded> back = images::decode_png(images::encode_png(image), "flag.png");
    REQUIRE(back);
    REQUIRE(back->width == 6);
    REQUIRE(back->height == 4);
    Image same;
    images::scale(*back, rect(0, 0, 6, 4), 6, 4, Alpha::Opaque, same);
    REQUIRE(same.pixels == image.pixels);
}

TEST_CASE("what is no PNG, or too large a one, is an error that names it") {
    const Result<Decoded> text = images::decode_png(bytes_of("not a picture"), "pictures/door.png");
    REQUIRE(!text);
    REQUIRE(text.error().where == "pictures/door.png");
    REQUIRE(!images::decode_png(images::encode_png(present::blank_image(4097, 1)), "wide.png"));
    const Bytes whole = images::encode_png(flag(80, 60));
    for (const std::size_t size : {0U, 8U, 33U, 60U}) REQUIRE(!images::decode_png(ByteView(whole).first(size), "torn.png"));
}

TEST_CASE("a crop is scaled to exactly the pixels asked for") {
    Image target;
    const Decoded picture = decoded(flag(80, 60));
    images::scale(picture, rect(0, 0, 80, 60), 40, 30, Alpha::Opaque, target);
    REQUIRE(target.width == 40);
    REQUIRE(target.pixels.size() == 1200);
    REQUIRE(target.row(15)[3] == 0xFFFF0000U);
    REQUIRE(target.row(15)[36] == 0xFF0000FFU);
    images::scale(picture, rect(45, 10, 30, 20), 15, 10, Alpha::Opaque, target);
    for (const std::uint32_t pixel : target.pixels) REQUIRE(pixel == 0xFF0000FFU);
    images::scale(picture, rect(50, 40, 30, 20), 300, 200, Alpha::Opaque, target);
    for (const std::uint32_t pixel : target.pixels) REQUIRE(pixel == 0xFF0000FFU);
}

TEST_CASE("scaling keeps the mean of what it shrinks, and a smooth slope smooth when it grows") {
    Image slope = present::blank_image(64, 8);
    for (std::size_t i = 0; i < slope.pixels.size(); ++i) slope.pixels[i] = 0xFF000000U | static_cast<std::uint32_t>(i % 64 * 4);
    Image small, large;
    images::scale(decoded(slope), rect(0, 0, 64, 8), 2, 1, Alpha::Opaque, small);
    REQUIRE((small.pixels[0] & 0xFF) + (small.pixels[1] & 0xFF) == Approx(252).margin(3));
    images::scale(decoded(slope), rect(0, 0, 64, 8), 256, 8, Alpha::Opaque, large);
    for (int x = 4; x < 252; ++x) REQUIRE((large.row(4)[x] & 0xFF) - (large.row(4)[x - 1] & 0xFF) <= 2);
}

TEST_CASE("a scaled pixel is the mean of those around it, near ones weighing more, also where a crop goes over the edge") {
    Image noise = present::blank_image(37, 23);
    for (std::uint32_t next = 1; std::uint32_t & pixel : noise.pixels) pixel = 0xFF000000U | (next = next * 1664525 + 1013904223) >> 8;
    const auto weights = [](int from, int length, int limit, int count, int at) {
        const double ratio = static_cast<double>(length) / count, middle = from + (at + 0.5) * ratio - 0.5;
        std::vector<double> all(static_cast<std::size_t>(limit));
        for (int i = 0; i < limit; ++i) all[static_cast<std::size_t>(i)] = std::max(0.0, 1 - std::abs(i - middle) / std::max(1.0, ratio));
        const double sum = std::accumulate(all.begin(), all.end(), 0.0);
        if (sum == 0) return all[middle < 0 ? 0 : all.size() - 1] = 1, all;
        for (double& weight : all) weight /= sum;
        return all;
    };
    struct Crop {
        int x, y, width, height, to_width, to_height;
    };
    for (const Crop c : {Crop{0, 0, 37, 23, 31, 19}, {0, 0, 37, 23, 9, 4}, {3, 2, 20, 9, 53, 40}, {20, 10, 40, 30, 25, 30}}) {
        Image target;
        images::scale(decoded(noise), rect(c.x, c.y, c.width, c.height), c.to_width, c.to_height, Alpha::Opaque, target);
        for (int y = 0; y < c.to_height; ++y) {
            const std::vector<double> rows = weights(c.y, c.height, noise.height, c.to_height, y);
            for (int x = 0; x < c.to_width; ++x) {
                const std::vector<double> columns = weights(c.x, c.width, noise.width, c.to_width, x);
                double green = 0;
                for (int v = 0; v < noise.height; ++v)
                    for (int u = 0; u < noise.width; ++u)
                        green += (noise.row(v)[u] >> 8 & 0xFF) * rows[static_cast<std::size_t>(v)] * columns[static_cast<std::size_t>(u)];
                REQUIRE((target.row(y)[x] >> 8 & 0xFF) == Approx(green).margin(2));
            }
        }
    }
}

TEST_CASE("the resting picture is in the program and can be decoded") {
    const Result<Decoded> image = images::decode_png(app::own_picture("resting"), "resting");
    REQUIRE(image);
    REQUIRE(image->width == 1600);
    REQUIRE(image->height == 1200);
}

TEST_CASE("at once: who asks gets the picture, and its file is read once") {
    Gallery gallery;
    Pictures pictures(gallery.source(), Decoding::AtOnce, gallery.callbacks());
    const ui::Frame frame = frame_of({drawn("door")});
    pictures.expect(frame);
    const Image* image = pictures.picture(drawn("door"));
    REQUIRE(image != nullptr);
    REQUIRE(image->width == 40);
    pictures.expect(frame);
    REQUIRE(pictures.picture(drawn("door")) == image);
    REQUIRE(gallery.reads["door"] == 1);
}

TEST_CASE("a picture that is shown in two sizes is decoded once") {
    Gallery gallery;
    Pictures pictures(gallery.source(), Decoding::AtOnce, gallery.callbacks());
    pictures.expect(frame_of({drawn("door"), drawn("door", 8, 6)}));
    REQUIRE(pictures.picture(drawn("door", 8, 6))->width == 8);
    REQUIRE(pictures.picture(drawn("door"))->width == 40);
    REQUIRE(gallery.reads["door"] == 1);
}

TEST_CASE("ahead: a picture that stands in a frame twice is made once, so that nothing changes under the painter") {
    Gallery gallery;
    Pictures pictures(gallery.source(), Decoding::Ahead, gallery.callbacks());
    pictures.expect(frame_of({drawn("door"), drawn("door"), drawn("desk")}));
    for (int wait = 0; wait < 10'000 && pictures.picture(drawn("desk")) == nullptr; ++wait)
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    const std::lock_guard lock(gallery.mutex);
    REQUIRE(gallery.ready == 2);
    REQUIRE(gallery.reads["door"] == 1);
}

TEST_CASE("ahead: the end of a visit does not wait for all that was to be decoded") {
    Gallery gallery;
    const app::PictureSource quick = gallery.source();
    const auto slow = [&](std::string_view name) {
        const Result<Bytes> bytes = quick.picture(name);
        gallery.changed.notify_all();
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
        return bytes;
    };
    {
        Pictures pictures({slow, slow, ""}, Decoding::Ahead, gallery.callbacks());
        pictures.expect(frame_of({drawn("one"), drawn("two"), drawn("three")}));
        REQUIRE(gallery.wait_for([&] { return gallery.reads.size() == 1; }));
    }
    REQUIRE(gallery.reads.size() == 1);
}

TEST_CASE("whatever is thrown while a picture is made costs only that picture") {
    for (const Decoding decoding : {Decoding::AtOnce, Decoding::Ahead}) {
        Gallery gallery;
        const app::PictureSource sound = gallery.source();
        const auto read = [&](std::string_view name) -> Result<Bytes> {
            if (name == "huge") throw std::bad_alloc();
            return sound.picture(name);
        };
        Pictures pictures({read, read, ""}, decoding, gallery.callbacks());
        pictures.expect(frame_of({drawn("huge"), drawn("door")}));
        pictures.picture(drawn("huge"));
        pictures.picture(drawn("door"));
        REQUIRE(gallery.wait_for([&] { return gallery.ready == 1; }));
        REQUIRE(pictures.picture(drawn("huge")) == nullptr);
        REQUIRE(pictures.picture(drawn("door")) != nullptr);
        REQUIRE(gallery.complaints == std::vector<std::string>{"pictures/huge.png: cannot be made ready; is there enough memory?"});
    }
}

TEST_CASE("a picture for which there was no memory is made for a later frame") {
    for (const Decoding decoding : {Decoding::AtOnce, Decoding::Ahead}) {
        Gallery gallery;
        const app::PictureSource sound = gallery.source();
        std::atomic<int> failures = 0;
        const auto read = [&](std::string_view name) -> Result<Bytes> {
            if (name == "door" && failures++ == 0) throw std::bad_alloc();
            return sound.picture(name);
        };
        Pictures pictures({read, read, ""}, decoding, gallery.callbacks());
        pictures.expect(frame_of({drawn("door"), drawn("desk")}));
        REQUIRE(pictures.picture(drawn("door")) == nullptr);
        pictures.picture(drawn("desk"));
        REQUIRE(gallery.wait_for([&] { return gallery.ready == 1; }));
        pictures.expect(frame_of({drawn("door")}));
        pictures.picture(drawn("door"));
        REQUIRE(gallery.wait_for([&] { return gallery.ready == 2; }));
        REQUIRE(pictures.picture(drawn("door")) != nullptr);
    }
}

TEST_CASE("a place without a picture asks for none") {
    Gallery gallery;
    Pictures pictures(gallery.source(), Decoding::AtOnce, gallery.callbacks());
    pictures.expect(frame_of({drawn("")}));
    REQUIRE(pictures.picture(drawn("")) == nullptr);
    REQUIRE(gallery.reads.empty());
}

TEST_CASE("the memory of a picture that is not needed any more serves the next one") {
    Gallery gallery;
    Pictures pictures(gallery.source(), Decoding::AtOnce, gallery.callbacks(), 40 * 30 * 4);
    pictures.expect(frame_of({drawn("door")}));
    REQUIRE(pictures.picture(drawn("door")) != nullptr);
    pictures.expect(frame_of({drawn("desk", 20, 15)}));
    REQUIRE(pictures.picture(drawn("desk", 20, 15))->pixels.size() == 20 * 15);
    REQUIRE(pictures.kept_bytes() == 40 * 30 * 4);  // more than the smaller picture needs
}

TEST_CASE("a few bytes that unfold to gigabytes are refused before they take the memory") {
    const Bytes honest = images::encode_png(present::blank_image(4000, 4000));
    Bytes bomb = honest;
    for (const std::size_t at : {18U, 19U, 22U, 23U}) bomb[at] = std::byte{0};  // width and height in the first chunk
    bomb[19] = bomb[23] = std::byte{1};
    REQUIRE(images::decode_png(honest, "door.png"));
    REQUIRE(*images::png_size(bomb, "door.png") == images::Extent{1, 1});
    const Result<Decoded> decoded = images::decode_png(bomb, "door.png");
    REQUIRE(!decoded);
    REQUIRE(decoded.error().text() == "door.png: the picture cannot be decoded: outofmem; press the packs again");
}

TEST_CASE("a dimmed picture has the page colour mixed in") {
    Gallery gallery;
    Pictures pictures(gallery.source(), Decoding::AtOnce, gallery.callbacks());
    ui::DrawPicture dimmed = drawn("door");
    dimmed.dim_permille = 500;
    dimmed.dim_colour = {0, 0, 100};
    pictures.expect(frame_of({dimmed}));
    const Image* image = pictures.picture(dimmed);
    REQUIRE(image != nullptr);
    REQUIRE(image->row(10)[2] == 0xFF7F0032U);
}

TEST_CASE("ahead: what the frame shows is announced when it is ready, and what it will need is decoded without a word") {
    Gallery gallery;
    Pictures pictures(gallery.source(), Decoding::Ahead, gallery.callbacks());
    pictures.expect(frame_of({drawn("door")}, {drawn("desk")}));
    REQUIRE(gallery.wait_for([&] { return gallery.ready == 1; }));
    REQUIRE(pictures.picture(drawn("door")) != nullptr);
    REQUIRE(gallery.wait_for([&] { return gallery.reads["desk"] == 1; }));
    pictures.expect(frame_of({drawn("desk")}));
    REQUIRE(gallery.reads["desk"] == 1);
}

TEST_CASE("a damaged picture is complained of once and its place stays empty") {
    for (const std::string name : {"torn", "absent"}) {
        Gallery gallery;
        Pictures pictures(gallery.source(), Decoding::AtOnce, gallery.callbacks());
        for (int visit = 0; visit < 3; ++visit) {
            pictures.expect(frame_of({drawn(name), drawn(name, 20, 10)}));
            REQUIRE(pictures.picture(drawn(name)) == nullptr);
            REQUIRE(pictures.picture(drawn(name, 20, 10)) == nullptr);
            REQUIRE(pictures.icon({name, rect(0, 0, 10, 10)}) == nullptr);
        }
        REQUIRE(gallery.complaints.size() == 2);  // the picture and the pictogram
    }
}

TEST_CASE("memory stays within the budget, and what is on the screen is kept") {
    Gallery gallery;
    constexpr std::size_t one_picture = 40 * 30 * 4;
    Pictures pictures(gallery.source(), Decoding::AtOnce, gallery.callbacks(), 3 * one_picture);
    for (int page = 0; page < 20; ++page) {
        const std::string name = "page " + std::to_string(page);
        pictures.expect(frame_of({drawn(name)}));
        REQUIRE(pictures.picture(drawn(name)) != nullptr);
        REQUIRE(pictures.kept_bytes() <= 3 * one_picture);
    }
    std::vector<ui::DrawPicture> crowd;
    for (int i = 0; i < 8; ++i) crowd.push_back(drawn("cover " + std::to_string(i)));
    pictures.expect(frame_of(crowd));
    for (const ui::DrawPicture& cover : crowd) REQUIRE(pictures.picture(cover) != nullptr);
    for (const ui::DrawPicture& cover : crowd) REQUIRE(gallery.reads[cover.name] == 1);
}

TEST_CASE("a pictogram is scaled once for each size") {
    Gallery gallery;
    Pictures pictures(gallery.source(), Decoding::AtOnce, gallery.callbacks());
    const Image* icon = pictures.icon({"next", rect(0, 0, 16, 12)});
    REQUIRE(icon != nullptr);
    REQUIRE(icon->width == 16);
    REQUIRE(pictures.icon({"next", rect(30, 9, 16, 12)}) == icon);
    REQUIRE(pictures.icon({"next", rect(30, 9, 20, 15)}) != icon);
    REQUIRE(gallery.reads["next"] == 2);
}

TEST_CASE("the empty part of a pictogram lends no colour to its edge") {
    Image half = present::blank_image(40, 40);
    for (std::size_t i = 0; i < half.pixels.size(); ++i) half.pixels[i] = i % 40 < 21 ? 0x00000000U : 0xFFFFFFFFU;
    Image small;
    images::scale(decoded(half), rect(0, 0, 40, 40), 10, 10, Alpha::Kept, small);
    REQUIRE(small.row(5)[0] >> 24 == 0);
    REQUIRE(small.row(5)[9] == 0xFFFFFFFFU);
    REQUIRE(small.row(5)[5] >> 24 > 0);
    REQUIRE(small.row(5)[5] >> 24 < 255);
    REQUIRE((small.row(5)[5] & 0xFFFFFF) == 0xFFFFFF);
}
