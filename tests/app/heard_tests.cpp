#include <catch2/catch.hpp>

#include "app/real_house.h"
#include "app/sound_room.h"
#include "app/speaker_narrator.h"
#include "audio/decode.h"
#include "audio/sounds.h"

using namespace waylight;
using namespace waylight::app;
using namespace waylight::audio;
using namespace waylight::test;

namespace {

/// A page of the kiosk's own packs, read to the file that stands for a loudspeaker.
class ReadPage {
public:
    explicit ReadPage(const std::string& place)
        : m_visit(m_stage, m_start, *screens::session_at(place, m_start, m_stage), m_room.clock.now(), &m_narrator) {}

    void tap(const std::string& id) {
        const Point middle = m_visit.frame().tree.find(id)->bounds.front().centre();
        m_visit.take(screens::PointerDown{middle}, m_room.clock.now());
        m_visit.take(screens::PointerUp{middle}, m_room.clock.now());
    }

    /// Time passes until the voice is silent, or has come to a word of the page's text; decodes what is read meanwhile.
    void listen_until(const std::string& key = "", int word = 0) {
        m_room.wait_until([&] {
            m_visit.pass(m_room.clock.now());
            const std::optional<screens::Hearing>& hearing = m_visit.session().hearing;
            if (!hearing) return true;
            if (m_texts.empty() || m_texts.back() != hearing->text) note(hearing->text);
            return hearing->text.key == key && hearing->word >= word;
        });
    }
    void wait_for_rest() { m_room.wait_for_rest(); }

    [[nodiscard]] bool is_silent() const { return !m_visit.session().hearing; }
    [[nodiscard]] Samples heard() const { return m_room.heard(); }
    [[nodiscard]] const std::vector<model::TextName>& texts() const { return m_texts; }
    [[nodiscard]] const std::vector<Samples>& clips() const { return m_clips; }
    [[nodiscard]] const std::vector<std::string>& complaints() const { return m_room.complaints; }

private:
    void note(const model::TextName& text) {
        m_texts.push_back(text);
        m_clips.push_back(*decode(*m_stage.library.sound_bytes(m_start.locale, text), text.key));
    }

    RealHouse m_house;
    screens::Stage m_stage = m_house.stage("1280x800@217mm");
    screens::Start m_start{"ro", "", ui::ThemeName::Light, 3};
    SoundRoom m_room{"disk", "4"};  // slow enough that the voice goes on before the device is let go
    SpeakerNarrator m_narrator{m_stage.library, m_room.loudspeaker, 1, [](const Error&) {}};
    Visit m_visit;
    std::vector<model::TextName> m_texts;
    std::vector<Samples> m_clips;
};

bool is_sound(float sample) { return sample != 0; }

/// What is heard from the first sound after a place on, as long as a clip; the place goes on to its end. No clip begins with silence that
/// is exactly that, and none with sound follows another without waiting for its end.
Samples next_part(const Samples& heard, std::ptrdiff_t& place, std::size_t length) {
    const auto from = std::find_if(heard.begin() + place, heard.end(), is_sound);
    const auto to = from + std::min(heard.end() - from, static_cast<std::ptrdiff_t>(length));
    place = to - heard.begin();
    return {from, to};
}

}  // namespace

TEST_CASE("a page that is read is its clips one after the other, and nothing else") {
    ReadPage page("reader:talking-to-childline/the-number");
    page.tap("ledge.listen");
    page.listen_until();
    page.wait_for_rest();
    REQUIRE(page.clips().size() > 4);
    CHECK(page.texts().front() == model::name_of_heading("talking-to-childline", "the-number"));
    const Samples heard = page.heard();
    CHECK(silence_before(heard) >= sample_at({2500}));  // others can hear: time to stop
    std::ptrdiff_t place = 0;
    for (std::size_t i = 0; i < page.clips().size(); ++i) {
        INFO(page.texts()[i].key);
        CHECK(likeness(next_part(heard, place, page.clips()[i].size()), page.clips()[i]) > 0.99);
    }
    CHECK(std::none_of(heard.begin() + place, heard.end(), is_sound));
    CHECK(page.complaints().empty());
}

TEST_CASE("a page that is stopped is silent, and a second tap begins it anew") {
    ReadPage page("reader:talking-to-childline/the-number");
    page.tap("ledge.listen");
    page.listen_until("the-number/block-1", 1);
    page.tap("ledge.listen");
    CHECK(page.is_silent());
    page.wait_for_rest();
    page.tap("ledge.listen");
    page.listen_until();
    page.wait_for_rest();
    const Samples heard = page.heard();                // another device: the file begins anew
    CHECK(silence_before(heard) < sample_at({1500}));  // that others can hear was told before
    std::ptrdiff_t place = 0;
    CHECK(likeness(next_part(heard, place, page.clips().front().size()), page.clips().front()) > 0.99);
}
