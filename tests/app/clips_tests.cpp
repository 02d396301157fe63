#include "app/clips.h"

#include <atomic>
#include <catch2/catch.hpp>
#include <map>
#include <new>
#include <system_error>

#include "audio/sounds.h"

using namespace waylight;
using namespace waylight::app;
using namespace waylight::test;

namespace {

using Lock = std::unique_lock<std::mutex>;
constexpr std::chrono::seconds long_enough{20};

ui::ClipName named(const std::string& key) { return {"ro", "asking", key}; }

/// Stands for packs and decoder: counts what it is asked for, and does what it is told meanwhile. "damaged" is.
class Packs {
public:
    std::function<void(const ui::ClipName&, Lock&)> meanwhile = [](const ui::ClipName&, Lock&) {};

    Result<audio::Samples> decode(const ui::ClipName& name) {
        Lock lock(m_mutex);
        ++m_decoded[name.key];
        m_thread[name.key] = std::this_thread::get_id();
        m_changed.notify_all();
        meanwhile(name, lock);
        if (name.key == "damaged") return Error{name.key, "is damaged"};
        return audio::Samples(1000 + name.key.size(), 0.5F);
    }
    bool wait_for(Lock& lock, const std::string& key, int times, std::chrono::milliseconds at_most = long_enough) {
        return m_changed.wait_for(lock, at_most, [&] { return m_decoded[key] >= times; });
    }
    bool wait_for(const std::string& key) {
        Lock lock(m_mutex);
        return wait_for(lock, key, 1);
    }
    int decoded(const std::string& key) {
        const Lock lock(m_mutex);
        return m_decoded[key];
    }
    bool is_made_here(const std::string& key) {
        const Lock lock(m_mutex);
        return m_thread[key] == std::this_thread::get_id();
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::map<std::string, int> m_decoded;
    std::map<std::string, std::thread::id> m_thread;
};

struct Shelf {
    Packs packs;
    std::vector<std::string> complaints;
    Clips clips{[this](const ui::ClipName& name) { return packs.decode(name); },
                [this](const Error& error) { complaints.push_back(error.text()); }};

    void wait_for_samples(std::size_t count) const {
        const auto latest = std::chrono::steady_clock::now() + long_enough;
        while (clips.kept_samples() != count) {
            REQUIRE(std::chrono::steady_clock::now() < latest);
            std::this_thread::yield();
        }
    }
};

std::size_t samples_of(const std::string& key) { return 1000 + key.size(); }

}  // namespace

TEST_CASE("a clip that is expected is decoded on another thread, and is there when it is asked for") {
    Shelf shelf;
    shelf.clips.expect(named("first"));
    shelf.wait_for_samples(samples_of("first"));
    CHECK(shelf.clips.clip(named("first"))->size() == samples_of("first"));
    CHECK_FALSE(shelf.packs.is_made_here("first"));
    CHECK(shelf.packs.decoded("first") == 1);
}

TEST_CASE("a clip is decoded once: asked for again, expected again, expected while it is asked for") {
    Shelf shelf;
    shelf.clips.expect(named("first"));
    shelf.clips.expect(named("first"));
    shelf.wait_for_samples(samples_of("first"));
    shelf.clips.expect(named("first"));
    const Clips::Clip clip = shelf.clips.clip(named("first"));
    CHECK(shelf.clips.clip(named("first")) == clip);
    shelf.clips.expect(named("first"));
    CHECK_FALSE(shelf.clips.expected());
    shelf.clips.expect(named("second"));
    shelf.wait_for_samples(samples_of("first") + samples_of("second"));  // by now the worker has done all it was asked for
    CHECK(shelf.packs.decoded("first") == 1);
    CHECK(shelf.packs.decoded("second") == 1);
}

TEST_CASE("a clip that is asked for while the worker decodes it is waited for") {
    Shelf shelf;
    shelf.packs.meanwhile = [&](const ui::ClipName&, Lock& lock) {  // room for a second decoding to begin
        shelf.packs.wait_for(lock, "first", 2, std::chrono::milliseconds(100));
    };
    shelf.clips.expect(named("first"));
    REQUIRE(shelf.packs.wait_for("first"));
    CHECK(shelf.clips.clip(named("first"))->size() == samples_of("first"));
    CHECK(shelf.packs.decoded("first") == 1);
}

TEST_CASE("whoever asks does not wait for what the worker is busy with, and the worker does not do it again") {
    Shelf shelf;
    std::atomic<bool> was_waited_for{true};
    shelf.packs.meanwhile = [&](const ui::ClipName& name, Lock& lock) {
        if (name.key == "slow") was_waited_for = !shelf.packs.wait_for(lock, "urgent", 1);
    };
    shelf.clips.expect(named("slow"));
    REQUIRE(shelf.packs.wait_for("slow"));
    shelf.clips.expect(named("urgent"));
    CHECK(shelf.clips.clip(named("urgent"))->size() == samples_of("urgent"));
    CHECK(shelf.packs.is_made_here("urgent"));
    shelf.clips.expect(named("later"));
    shelf.wait_for_samples(samples_of("urgent") + samples_of("later"));
    CHECK_FALSE(was_waited_for);
    CHECK(shelf.packs.decoded("urgent") == 1);
}

TEST_CASE("no more is kept than what was asked for last and what is expected next, of a whole booklet") {
    Shelf shelf;
    shelf.clips.clip(named("clip-10"));
    for (int i = 11; i < 60; ++i) {
        const std::string key = "clip-" + std::to_string(i);
        shelf.clips.expect(named(key));
        REQUIRE(shelf.clips.expected() == named(key));
        shelf.wait_for_samples(2 * samples_of(key));
        if (i % 2 == 0) shelf.clips.clip(named(key));
        REQUIRE(shelf.clips.kept_samples() <= 2 * samples_of(key));
    }
}

TEST_CASE("what is no longer wanted is given up at once, even while it is decoded") {
    Shelf shelf;
    shelf.clips.expect(named("first"));
    shelf.wait_for_samples(samples_of("first"));
    shelf.clips.expect(std::nullopt);
    CHECK(shelf.clips.kept_samples() == 0);
    CHECK_FALSE(shelf.clips.expected());

    const std::weak_ptr<const audio::Samples> heard = shelf.clips.clip(named("heard"));
    shelf.clips.let_go();
    CHECK(heard.expired());

    shelf.packs.meanwhile = [&](const ui::ClipName& name, Lock& lock) {
        if (name.key == "slow") shelf.packs.wait_for(lock, "urgent", 1);
    };
    shelf.clips.expect(named("slow"));
    REQUIRE(shelf.packs.wait_for("slow"));
    shelf.clips.expect(std::nullopt);
    shelf.clips.clip(named("urgent"));
    shelf.clips.expect(named("later"));
    shelf.wait_for_samples(samples_of("urgent") + samples_of("later"));
}

TEST_CASE("a damaged clip is decoded once and complained of once, when it is asked for") {
    Shelf shelf;
    shelf.clips.expect(named("damaged"));
    REQUIRE(shelf.packs.wait_for("damaged"));
    CHECK(shelf.complaints.empty());
    CHECK(shelf.clips.clip(named("damaged")) == nullptr);
    CHECK(shelf.clips.clip(named("damaged")) == nullptr);
    CHECK(shelf.packs.decoded("damaged") == 1);
    CHECK(shelf.complaints == std::vector<std::string>{"damaged: is damaged"});
}

TEST_CASE("without a thread clips are decoded when they are asked for, and a thread is tried again") {
    int starts = 0;
    Packs packs;
    Clips clips([&](const ui::ClipName& name) { return packs.decode(name); }, [](const Error&) {},
                [&](Clips::Work work) {
                    if (++starts == 1) throw std::system_error(std::make_error_code(std::errc::resource_unavailable_try_again));
                    return std::jthread(std::move(work));
                });
    clips.expect(named("first"));
    CHECK_FALSE(clips.expected());
    CHECK(clips.clip(named("first"))->size() == samples_of("first"));
    CHECK(packs.is_made_here("first"));
    clips.expect(named("second"));
    REQUIRE(packs.wait_for("second"));
    CHECK_FALSE(packs.is_made_here("second"));
    CHECK(starts == 2);
}

TEST_CASE("a clip for which the worker finds no memory is decoded when it is asked for, and the worker goes on") {
    Shelf shelf;
    shelf.packs.meanwhile = [&](const ui::ClipName& name, Lock& lock) {
        if (name.key != "large") return;
        lock.unlock();
        if (shelf.packs.decoded("large") == 1) throw std::bad_alloc();
        lock.lock();
    };
    shelf.clips.expect(named("large"));
    REQUIRE(shelf.packs.wait_for("large"));
    CHECK(shelf.clips.clip(named("large"))->size() == samples_of("large"));
    CHECK(shelf.packs.is_made_here("large"));
    shelf.clips.expect(named("next"));
    REQUIRE(shelf.packs.wait_for("next"));
    CHECK(shelf.complaints.empty());
}

TEST_CASE("clips end while one is decoded") {
    Packs packs;
    {
        Clips clips([&](const ui::ClipName& name) { return packs.decode(name); }, [](const Error&) {});
        clips.expect(named("first"));
        REQUIRE(packs.wait_for("first"));
        clips.expect(named("second"));
    }
    CHECK(packs.decoded("first") == 1);
}
