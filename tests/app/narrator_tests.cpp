#include "app/narrator.h"

#include <catch2/catch.hpp>
#include <thread>

#include "app/real_house.h"
#include "app/speaker_narrator.h"
#include "app/visit.h"
#include "audio/stretch.h"
#include "screens/visitor.h"

using namespace waylight;
using namespace waylight::app;
using namespace waylight::test;

namespace {

/// Writes down what it is asked for, and is where it is told to be.
class NotingNarrator final : public Narrator {
public:
    void play(const screens::Sound& sound, Milliseconds /*now*/) override {
        notes.push_back("play " + sound.text.key);
        at = Milliseconds{} - sound.lead_in;
    }
    void stop() noexcept override { ++stops; }
    [[nodiscard]] Milliseconds position(Milliseconds /*now*/) override { return at; }
    void expect(const ui::Frame& frame) override { expected.push_back(frame.soon_heard ? frame.soon_heard->key : "nothing"); }

    std::vector<std::string> expected;
    std::vector<std::string> notes;
    int stops = 0;
    Milliseconds at;
};

/// A page of the sample packs with sounds, and what a finger does there.
struct Page {
    explicit Page(Narrator* narrator = nullptr, Speed speed = Speed::AsMade) : visit(stage, start, session(speed), {}, narrator) {}

    [[nodiscard]] screens::Session session(Speed speed) const {
        screens::Session session = *screens::session_at("reader:asking/safe-place", start, stage);
        session.speed = speed;
        return session;
    }

    void tap(const std::string& id, std::int64_t at) {
        const Point middle = visit.frame().tree.find(id)->bounds.front().centre();
        visit.take(screens::PointerDown{middle}, {at});
        visit.take(screens::PointerUp{middle}, {at});
    }

    SampleHouse house{true};
    screens::Stage stage = house.stage();
    screens::Start start{"en", "", ui::ThemeName::Light, 3};
    Visit visit;
};

}  // namespace

TEST_CASE("a silent narrator keeps time: the silence that leads in, the part that was asked for, and its end") {
    SilentNarrator narrator;
    narrator.play({"en", model::name_of_greeting(), {400}, {900}, {2500}}, {10'000});
    CHECK(narrator.position({10'000}) == Milliseconds{-2500});
    CHECK(narrator.position({12'499}) == Milliseconds{-1});
    CHECK(narrator.position({12'500}) == Milliseconds{400});
    CHECK(narrator.position({12'800}) == Milliseconds{700});
    CHECK(narrator.position({99'000}) == Milliseconds{900});
}

TEST_CASE("a silent narrator reads slower and faster in its clip, but the silence that leads in is as long as ever") {
    for (const auto& [speed, heard] : {std::pair{Speed::Slower, 400}, std::pair{Speed::AsMade, 500}, std::pair{Speed::Faster, 600}}) {
        SilentNarrator narrator;
        narrator.play({"en", model::name_of_greeting(), {1000}, {1650}, {2500}, speed}, {10'000});
        CHECK(narrator.position({12'499}) == Milliseconds{-1});
        CHECK(narrator.position({12'500}) == Milliseconds{1000});
        CHECK(narrator.position({13'000}) == Milliseconds{1000 + heard});
        CHECK(narrator.position({99'000}) == Milliseconds{1650});
    }
}

TEST_CASE("how long a word lets wait: what is left of the silence, then as much as the speed makes of it, never a moment too short") {
    screens::Sound sound{"en", model::name_of_greeting(), {300}, {5000}, {2500}, Speed::Slower};
    CHECK(time_until(sound, {1000}, {1400}) == Milliseconds{500});
    CHECK(time_until(sound, {-700}, {300}) == Milliseconds{700});
    CHECK(time_until(sound, {-700}, {700}) == Milliseconds{1200});
    CHECK(time_until(sound, {1000}, {900}) == Milliseconds{0});
    for (const Speed speed : {Speed::Slower, Speed::AsMade, Speed::Faster}) {
        sound.speed = speed;
        SilentNarrator narrator;
        narrator.play(sound, {0});
        for (int later = 301; later < 1300; ++later) {
            const Milliseconds wait = time_until(sound, {300}, {later});
            CHECK(narrator.position(sound.lead_in + wait) >= Milliseconds{later});
            CHECK(narrator.position(sound.lead_in + wait - Milliseconds{1}) < Milliseconds{later});
        }
    }
}

TEST_CASE("a visit asks for one text after the other, and for silence as soon as anything leads elsewhere") {
    NotingNarrator narrator;
    Page page(&narrator);
    page.tap("ledge.listen", 1000);
    CHECK(narrator.notes == std::vector<std::string>{"play safe-place/heading"});
    narrator.at = {1200};
    page.visit.pass({5000});
    CHECK(narrator.notes.back() == "play safe-place/block-1");
    CHECK(narrator.stops == 0);
    page.tap("ledge.next", 6000);
    CHECK(narrator.stops == 1);
    CHECK(narrator.notes.size() == 2);
}

TEST_CASE("touched twice, a sentence is asked for twice") {
    NotingNarrator narrator;
    Page page(&narrator);
    page.tap("text.1", 1000);
    page.tap("text.1", 2000);
    CHECK(narrator.notes.size() == 2);
}

TEST_CASE("nobody is asked whether they are there while the voice reads, and the two minutes begin at its end") {
    Page page;
    page.visit.pass({119'000});
    page.tap("ledge.listen", 119'500);
    for (int at = 119'500; at <= 128'200; at += 100) page.visit.pass({at});
    CHECK(page.visit.session().countdown == 0);
    REQUIRE_FALSE(page.visit.session().hearing);  // 2.5 s before it, then 1.2, 2 and 2 s of words with two breaths between
    page.visit.pass({248'100});
    CHECK(page.visit.session().countdown == 0);
    page.visit.pass({248'300});
    CHECK(page.visit.session().countdown == 1);
}

TEST_CASE("the word on light is the one whose time it is, at every tenth of a second") {
    Page page;
    page.tap("ledge.listen", 0);
    const model::Clip heading = sample_clip("A safe place");
    for (int at = 0; at < 3700; at += 100) {
        page.visit.pass({at});
        REQUIRE(page.visit.session().hearing);
        int word = -1;
        for (const model::SpokenWord& spoken : heading.words)
            if (spoken.ms_from <= at - 2500) ++word;
        CHECK(page.visit.session().hearing->word == word);
    }
}

TEST_CASE("at another speed, too, the word on light changes when it is due, and a page takes as long as that says") {
    for (const auto& [speed, end] : {std::pair{Speed::Slower, 2500 + 2 * 450 + 6500}, std::pair{Speed::Faster, 2500 + 2 * 450 + 4333}}) {
        Page page(nullptr, speed);
        page.tap("ledge.listen", 0);
        int changes = 0;
        std::int64_t at = 0;
        while (page.visit.session().hearing) {
            const auto before = page.visit.session().hearing;
            at = page.visit.due()->count;
            page.visit.pass({at});
            CHECK(page.visit.session().hearing != before);
            ++changes;
        }
        CHECK(at == Approx(end).margin(5));
        CHECK(changes == 3 + 1 + 5 + 1 + 5 + 1);  // words, and ends, after which the next text takes a breath
    }
}

TEST_CASE("a visit tells at once what will be asked for next, from its first frame to Hide, and again for another surface") {
    NotingNarrator narrator;
    Page page(&narrator);
    CHECK(narrator.expected == std::vector<std::string>{"safe-place/heading"});
    page.tap("ledge.listen", 1000);
    CHECK(narrator.expected.back() == "safe-place/block-1");
    narrator.expected.clear();
    page.visit.show_on(*ui::parse_surface("800x480@154mm"));
    CHECK(narrator.expected == std::vector<std::string>{"safe-place/block-1"});
    page.tap("ledge.hide", 2000);
    CHECK(narrator.expected.back() == "nothing");
}

namespace {

/// Where somebody hears it, or nobody does.
class Room final : public Loudspeaker {
public:
    std::uint64_t play(audio::Cue cue) override {
        last = cue;
        return m_silence.play(std::move(cue));
    }
    void stop() noexcept override { m_silence.stop(); }
    /// As between two renderings: the position is ahead of what was rendered.
    audio::Progress state() noexcept override {
        const audio::Progress progress = m_silence.state();
        return {progress.playing, progress.position + ahead, progress.has_ended};
    }
    [[nodiscard]] bool can_be_heard() const noexcept override { return has_device; }

    bool has_device = true;
    std::size_t ahead = 0;
    audio::Cue last;
    ManualClock clock;

private:
    TimedSilence m_silence{clock};
};

/// A page of the kiosk's own packs, decoded beforehand.
struct HeardPage {
    explicit HeardPage(bool has_device = true, Speed speed = Speed::AsMade, screens::Loudness loudness = screens::Loudness::Normal) {
        room.has_device = has_device;
        screens::Session session = *screens::session_at("reader:talking-to-childline/the-number", start, stage);
        session.speed = speed;
        session.loudness = loudness;
        visit.emplace(stage, start, session, Milliseconds{}, &narrator);
    }

    void tap(const std::string& id) {
        const Point middle = visit->frame().tree.find(id)->bounds.front().centre();
        visit->take(screens::PointerDown{middle}, room.clock.now());
        visit->take(screens::PointerUp{middle}, room.clock.now());
    }
    [[nodiscard]] std::string expected() const {
        const std::optional<ui::ClipName> name = narrator.clips().expected();
        return name ? name->key : "nothing";
    }
    /// Until the worker has made what is expected.
    void wait_for_more_than(std::size_t samples) const {
        const auto latest = std::chrono::steady_clock::now() + std::chrono::seconds(20);
        while (narrator.clips().kept_samples() <= samples) {
            REQUIRE(std::chrono::steady_clock::now() < latest);
            std::this_thread::yield();
        }
    }

    RealHouse house;
    screens::Stage stage = house.stage("1280x800@217mm");
    screens::Start start{"ro", "", ui::ThemeName::Light, 3};
    Room room;
    std::vector<std::string> complaints;
    SpeakerNarrator narrator{stage.library, room, 1, [this](const Error& error) { complaints.push_back(error.text()); }};
    std::optional<Visit> visit;
};

}  // namespace

TEST_CASE("a page's first clip is decoded when it opens, each next one while one is read, and Hide forgets all") {
    HeardPage page;
    CHECK(page.expected() == "the-number/heading");
    page.wait_for_more_than(0);
    const std::size_t heading = page.narrator.clips().kept_samples();
    page.tap("ledge.listen");
    CHECK(page.expected() == "the-number/block-1");
    page.wait_for_more_than(heading);
    page.tap("ledge.hide");
    CHECK(page.expected() == "nothing");
    CHECK(page.narrator.clips().kept_samples() == 0);
    CHECK(page.complaints.empty());
}

TEST_CASE("what was heard is kept as long as its page is shown, for who touches it again") {
    HeardPage page;
    page.tap("ledge.listen");
    page.tap("ledge.listen");
    CHECK_FALSE(page.visit->session().hearing);
    CHECK(page.expected() == "nothing");  // the heading is there
    CHECK(page.narrator.clips().kept_samples() > 0);
    page.tap("ledge.help");
    CHECK(page.expected() != "the-number/heading");
    page.tap("ledge.hide");
    CHECK(page.narrator.clips().kept_samples() == 0);
}

TEST_CASE("where nobody would hear it nothing is decoded before it is asked for") {
    HeardPage page(false);
    CHECK(page.expected() == "nothing");
    page.tap("ledge.listen");
    CHECK(page.expected() == "nothing");
    page.room.has_device = true;
    page.tap("ledge.listen");
    page.tap("ledge.listen");
    CHECK(page.expected() == "the-number/block-1");
}

TEST_CASE("a clip is at its end only when all of it was played, whatever follows at once") {
    HeardPage page;
    page.tap("ledge.listen");
    const Milliseconds until = screens::sound_of(page.visit->session(), page.stage)->until;
    page.room.clock.advance(Milliseconds{2500} + until - Milliseconds{1});
    page.room.ahead = audio::sample_at({10});
    CHECK(page.narrator.position(page.room.clock.now()) == until - Milliseconds{1});
    page.room.clock.advance({1000});
    CHECK(page.narrator.position(page.room.clock.now()) == until);
}

TEST_CASE("a clip is read slower and faster in its own time: where it is, and when it ends") {
    for (const Speed speed : {Speed::Slower, Speed::AsMade, Speed::Faster}) {
        HeardPage page(true, speed);
        CHECK(page.narrator.clips().expected()->speed == speed);
        page.tap("ledge.listen");
        const screens::Sound sound = *screens::sound_of(page.visit->session(), page.stage);
        REQUIRE(sound.lead_in == Milliseconds{2500});
        REQUIRE(sound.until > Milliseconds{600});
        const Milliseconds whole = sound.lead_in + audio::stretched(sound.until, speed);
        CHECK(page.room.last.until == audio::sample_at(whole));
        page.room.clock.advance({1000});
        CHECK(page.narrator.position(page.room.clock.now()) == Milliseconds{-1500});
        page.room.clock.advance(Milliseconds{1500} + audio::stretched(Milliseconds{500}, speed));
        CHECK(page.narrator.position(page.room.clock.now()).count == Approx(500).margin(2));
        page.room.clock.advance(audio::stretched(sound.until, speed) - audio::stretched(Milliseconds{500}, speed) - Milliseconds{5});
        CHECK(page.narrator.position(page.room.clock.now()) < sound.until);
        page.room.clock.advance({6});
        CHECK(page.narrator.position(page.room.clock.now()) == sound.until);
    }
}

TEST_CASE("a part of a clip is the same words at every speed, without silence before it once others were told") {
    for (const Speed speed : {Speed::Slower, Speed::AsMade, Speed::Faster}) {
        HeardPage page(true, speed);
        page.narrator.play({"ro", model::name_of_block("talking-to-childline", "the-number", 0), {400}, {900}, {}, speed}, {0});
        CHECK(page.room.last.from == audio::sample_at(audio::stretched(Milliseconds{400}, speed)));
        CHECK(page.room.last.until == audio::sample_at(audio::stretched(Milliseconds{900}, speed)));
        CHECK(page.narrator.position(page.room.clock.now()) == Milliseconds{400});
        page.room.clock.advance(audio::stretched(Milliseconds{250}, speed));
        CHECK(page.narrator.position(page.room.clock.now()).count == Approx(650).margin(2));
        page.room.clock.advance({1000});
        CHECK(page.narrator.position(page.room.clock.now()) == Milliseconds{900});
    }
}

TEST_CASE("softer is softer by steps that are heard, and normal is what the place allows") {
    using screens::Loudness;
    for (const auto& [loudness, gain] :
         {std::pair{Loudness::Softest, 0.25F}, std::pair{Loudness::Softer, 0.5F}, std::pair{Loudness::Normal, 1.0F}}) {
        HeardPage page(true, Speed::AsMade, loudness);
        page.tap("ledge.listen");
        CHECK(page.room.last.gain == gain);
        SpeakerNarrator quiet(page.stage.library, page.room, 0.35F, [](const Error&) {});
        quiet.play(*screens::sound_of(page.visit->session(), page.stage), {0});
        CHECK(page.room.last.gain == Approx(0.35F * gain));
    }
}
