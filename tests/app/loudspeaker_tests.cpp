#include <fcntl.h>
#include <unistd.h>

#include <atomic>
#include <catch2/catch.hpp>
#include <cmath>
#include <filesystem>
#include <limits>
#include <thread>

#include "app/sound_room.h"
#include "audio/decode.h"
#include "audio/sounds.h"

using namespace waylight;
using namespace waylight::audio;
using namespace waylight::test;
using Room = SoundRoom;
using app::SdlLoudspeaker;
namespace fs = std::filesystem;

namespace {

constexpr std::size_t whole = std::numeric_limits<std::size_t>::max();

std::shared_ptr<const Samples> clip_of(Samples samples) { return std::make_shared<const Samples>(std::move(samples)); }

/// Every sample tells where it stands, and none is 0.
std::shared_ptr<const Samples> numbered(Milliseconds length) {
    Samples samples(sample_at(length));
    for (std::size_t i = 0; i < samples.size(); ++i) samples[i] = 0.25F + 0.5F * static_cast<float>(i) / static_cast<float>(samples.size());
    return clip_of(std::move(samples));
}

std::size_t threads() {
    const fs::directory_iterator tasks("/proc/self/task");
    return static_cast<std::size_t>(std::distance(begin(tasks), end(tasks)));
}

/// What is written on standard error meanwhile.
template <typename Step>
std::string said_during(const fs::path& file, Step step) {
    const int before = dup(STDERR_FILENO);
    const int to = open(file.c_str(), O_CREAT | O_WRONLY | O_TRUNC, 0600);
    dup2(to, STDERR_FILENO);
    step();
    dup2(before, STDERR_FILENO);
    close(to);
    close(before);
    return *read_text_file(file);
}

}  // namespace

TEST_CASE("what is played is what was decoded, and nothing else") {
    const Result<Bytes> opus = read_file(WAYLIGHT_SOURCE_FOLDER "/tests/fuzz/corpus/opus/word.opus");
    REQUIRE(opus);
    const Result<Samples> word = decode(*opus, "word.opus");
    REQUIRE(word);
    Room room("disk");
    room.loudspeaker.play({clip_of(*word), 0, whole});
    room.wait_for_rest();
    const Samples heard = room.heard_from_first_sound();
    REQUIRE(heard.size() > word->size());
    CHECK(likeness(heard, *word) > 0.99);
    CHECK(loudest({heard.begin() + std::ptrdiff_t(word->size()), heard.end()}) == 0);
    CHECK(room.loudspeaker.state() == Progress{1, word->size(), true});
    CHECK(room.complaints.empty());
}

TEST_CASE("the device is open while something is played and a little longer, and at rest nothing is left of it") {
    Room room("dummy");
    const std::size_t threads_before = threads();
    CHECK_FALSE(room.loudspeaker.is_open());
    for (std::uint64_t number : {1U, 2U}) {
        CHECK(room.loudspeaker.play({numbered({50}), 0, whole}) == number);
        CHECK(room.loudspeaker.is_open());
        room.wait_for_end();
        CHECK(room.loudspeaker.is_open());
        room.wait_for_rest();
        CHECK(SDL_GetCurrentAudioDriver() == nullptr);
        CHECK(threads() == threads_before);
    }
}

TEST_CASE("a clip that follows another is played on the same device") {
    Room room("disk");
    room.loudspeaker.play({numbered({100}), 0, whole});
    room.wait_for_end();
    room.loudspeaker.play({numbered({100}), 0, whole});
    room.wait_for_rest();
    const Samples heard = room.heard();  // another device would have begun the file again
    CHECK(std::count_if(heard.begin(), heard.end(), [](float sample) { return sample != 0; }) == Approx(9600).margin(4));
}

TEST_CASE("the end of a clip wakes who waits for events, before the device is let go") {
    Room room("dummy");
    room.loudspeaker.play({numbered({50}), 0, whole});
    SDL_Event event{};
    while (event.type < SDL_USEREVENT) REQUIRE(SDL_WaitEventTimeout(&event, 20'000) != 0);
    room.loudspeaker.handle(event);
    CHECK(room.loudspeaker.state().has_ended);
    CHECK(room.loudspeaker.is_open());
    room.wait_for_rest();
}

TEST_CASE("a clip that begins when the device was about to be let go keeps it") {
    Room room("dummy");
    room.loudspeaker.play({numbered({50}), 0, whole});
    room.wait_for_end();
    SDL_FlushEvents(SDL_USEREVENT, SDL_LASTEVENT);
    while (SDL_HasEvents(SDL_USEREVENT, SDL_LASTEVENT) == SDL_FALSE) SDL_WaitEventTimeout(nullptr, 2);
    room.loudspeaker.play({numbered({60'000}), 0, whole});
    for (SDL_Event event; SDL_PollEvent(&event) != 0;) room.loudspeaker.handle(event);
    CHECK(room.loudspeaker.is_open());
    room.loudspeaker.stop();
    room.wait_for_rest();
}

TEST_CASE("a slice of nothing opens the device and lets it go again") {
    Room room("disk");
    room.loudspeaker.play({nullptr, 0, whole});
    room.wait_for_rest();
    CHECK(room.loudspeaker.state() == Progress{1, 0, true});
}

TEST_CASE("what is stopped is silent, and the device is let go") {
    Room room("dummy");
    room.loudspeaker.play({numbered({60'000}), 0, whole});
    room.wait_until([&] { return room.loudspeaker.state().position > 2000; });
    room.loudspeaker.stop();
    room.wait_for_end();
    CHECK(room.loudspeaker.state().position < sample_at({20'000}));
    room.wait_for_rest();
}

TEST_CASE("where there is no sound at all, a clip is over in its time") {
    Room room("nonexistent");
    const Milliseconds start = room.clock.now();
    CHECK(room.loudspeaker.can_be_heard());  // for all that is known
    room.loudspeaker.play({numbered({300}), 0, whole});
    CHECK_FALSE(room.loudspeaker.can_be_heard());
    room.wait_for_end();
    CHECK(room.loudspeaker.state() == Progress{1, sample_at({300}), true});
    CHECK((room.clock.now() - start).count > 200);  // SDL's silence is a little fast
    CHECK(room.complaints ==
          std::vector<std::string>{"no loudspeaker can be opened: Audio target 'nonexistent' not available; what is read "
                                   "aloud is only shown"});
    room.wait_for_rest();
    CHECK_FALSE(room.loudspeaker.can_be_heard());
}

TEST_CASE("when the device is lost, a clip goes on in its time") {
    Room room("disk");
    Room::set("SDL_DISKAUDIOFILE", "/dev/full");
    room.loudspeaker.play({numbered({700}), 0, whole});
    room.wait_for_loss();
    const std::size_t lost_at = room.loudspeaker.state().position;
    CHECK(lost_at < sample_at({600}));
    CHECK_FALSE(room.loudspeaker.state().has_ended);
    room.wait_until([&] { return room.loudspeaker.state().position > lost_at + sample_at({50}); });
    room.wait_for_end();
    CHECK(room.loudspeaker.state() == Progress{1, sample_at({700}), true});
    CHECK(room.complaints.size() == 1);
    room.wait_for_rest();
}

namespace {

/// Heard are all places from one on up to the last, softly at first. `least` was asked for, which may be 50 ms ahead.
void check_goes_on_from(std::size_t least, const Samples& clip, const Samples& heard) {
    const auto last = std::find_if(heard.rbegin(), heard.rend(), [](float sample) { return sample != 0; });
    const auto count = static_cast<std::size_t>(heard.rend() - last) + 1;  // the last sample of a clip is faded to nothing
    REQUIRE(count < clip.size());
    const std::size_t from = clip.size() - count;
    CHECK(from + sample_at({50}) >= least);
    const std::size_t fade = Mixer::fade_samples;
    CHECK(std::equal(heard.begin() + std::ptrdiff_t(fade), heard.begin() + std::ptrdiff_t(count - fade),
                     clip.begin() + std::ptrdiff_t(from + fade)));
    CHECK(heard.front() < 0.01F);
}

}  // namespace

TEST_CASE("a device that was lost and is plugged in again goes on with the clip where it is") {
    Room room("disk");
    const auto clip = numbered({10'000});
    Room::set("SDL_DISKAUDIOFILE", "/dev/full");
    room.loudspeaker.play({clip, 0, whole});
    room.wait_for_loss();
    CHECK_FALSE(room.loudspeaker.can_be_heard());
    const std::size_t lost_at = room.loudspeaker.state().position;
    Room::set("SDL_DISKAUDIOFILE", room.file().c_str());
    room.clock.advance(SdlLoudspeaker::least_between_looks);
    SDL_Event added{};
    added.type = SDL_AUDIODEVICEADDED;
    room.loudspeaker.handle(added);
    CHECK(room.loudspeaker.can_be_heard());
    CHECK(fs::exists(room.file()));
    room.wait_for_rest();
    CHECK(room.loudspeaker.state() == Progress{1, clip->size(), true});
    check_goes_on_from(lost_at, *clip, room.heard_from_first_sound());
}

TEST_CASE("a device that was lost is also looked for when SDL tells of none") {
    Room room("disk");
    const auto clip = numbered({10'000});
    Room::set("SDL_DISKAUDIOFILE", "/dev/full");
    room.loudspeaker.play({clip, 0, whole});
    room.wait_for_loss();
    Room::set("SDL_DISKAUDIOFILE", room.file().c_str());
    room.wait_for_rest();
    check_goes_on_from(sample_at(SdlLoudspeaker::between_looks), *clip, room.heard_from_first_sound());
}

TEST_CASE("a device that is lost again and again is not looked for without a pause") {
    Room room("disk");
    Room::set("SDL_DISKAUDIOFILE", "/dev/full");
    room.loudspeaker.play({numbered({1500}), 0, whole});
    room.wait_for_loss();
    SDL_Event added{};
    added.type = SDL_AUDIODEVICEADDED;
    for (int i = 0; i < 20; ++i) room.loudspeaker.handle(added);
    room.wait_for_rest();
    CHECK(room.complaints.size() == 1);
}

TEST_CASE("devices that others use, and microphones, may come and go") {
    Room room("dummy");
    room.loudspeaker.play({numbered({200}), 0, whole});
    SDL_Event removed{};
    removed.type = SDL_AUDIODEVICEREMOVED;
    room.loudspeaker.handle(removed);
    removed.adevice.which = 2;
    removed.adevice.iscapture = 1;
    room.loudspeaker.handle(removed);
    room.wait_for_rest();
    CHECK(room.complaints.empty());
}

TEST_CASE("without a sound card nothing is said but the complaint, and nothing is written at home") {
    Room room(nullptr);
    const fs::path home = room.folder.path() / "home";
    fs::create_directory(home);
    Room::set("HOME", home.c_str());
    CHECK(said_during(room.folder.path() / "said", [&] {
              room.loudspeaker.play({numbered({100}), 0, whole});
              room.wait_for_rest();
          }).empty());
    CHECK(room.complaints.size() == 1);
    CHECK(fs::is_empty(home));
}

TEST_CASE("silence that is only timed goes by the clock that it is given") {
    ManualClock clock;
    app::TimedSilence silence(clock);
    CHECK(silence.state() == Progress{0, 0, true});
    CHECK(silence.play({numbered({1000}), 480, whole}) == 1);
    CHECK(silence.state() == Progress{1, 480, false});
    clock.advance({100});
    CHECK(silence.state() == Progress{1, 480 + 4800, false});
    clock.advance({2000});
    CHECK(silence.state() == Progress{1, 48'000, true});
    silence.play({numbered({1000}), 0, 9600});
    clock.advance({50});
    silence.stop();
    clock.advance({50});
    CHECK(silence.state() == Progress{2, 2400, true});
    silence.play({nullptr, 0, whole});
    CHECK(silence.state() == Progress{3, 0, true});
}
