// What leaves the cache, and what stays.
#include <catch2/catch.hpp>

#include <algorithm>

#include "base/files.h"
#include "press/cache_entries.h"
#include "press/sound_files.h"
#include "press/stand_in.h"
#include "press/trial_project.h"

namespace fs = std::filesystem;
using namespace waylight;
using namespace waylight::test;

namespace {

const std::string digits = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcde";  // and one more

/// Kites with a voice and a recording, so that there is something of everything in the cache.
class CachingProject {
public:
    CachingProject() {
        project.replace("locales/en/locale.toml", "voice = \"\"", "voice = \"espeak:en+f2\"");
        const press::Track track = say("A kite is light.", {"flite:slt", 120}, project.path("scratch"));
        project.write("locales/en/recordings/kites/wind/block-1.wav", std::string(text_of(wav_of(track.samples, track.rate))));
    }

    std::optional<press::BuildReport> build(const Lines& only = {}, press::Care care = press::Care::Full,
                                            press::Sound sound = press::Sound::Spoken) const {
        press::Diagnostics diagnostics;
        press::Progress progress(press::Progress::Style::Quiet);
        return press::build(project.folders(), only, diagnostics, progress, care, sound);
    }

    /// Files and folders of the cache, but for the lock.
    [[nodiscard]] std::set<std::string> cached() const {
        std::set<std::string> names;
        for (const fs::directory_entry& entry : fs::recursive_directory_iterator(cache()))
            if (entry.path().filename() != "lock") names.insert(entry.path().lexically_relative(cache()).string());
        return names;
    }

    void put(const std::string& name, int days_ago) const {
        project.write("build/cache/" + name, "something");
        set_age(name, days_ago);
    }
    void set_age(const std::string& name, int days_ago) const {
        fs::last_write_time(cache() / name, fs::file_time_type::clock::now() - std::chrono::days(days_ago));
    }
    void age_all(int days_ago) const {
        for (const std::string& name : cached())
            if (fs::is_regular_file(cache() / name)) set_age(name, days_ago);
    }
    [[nodiscard]] fs::path cache() const { return project.folders().cache; }

    TrialProject project;
};

std::set<std::string> without(std::set<std::string> names, const Lines& others) {
    for (const std::string& other : others) names.erase(other);
    return names;
}

}  // namespace

TEST_CASE("what nothing used for long leaves the cache, and what was used, is young or is no entry stays") {
    const CachingProject caching;
    REQUIRE(caching.build());
    caching.age_all(31);
    const Lines old{"png/" + digits + "0.png",         "speech/" + digits + "1.clip",       "speech/" + digits + "2.gain",
                    "recordings/" + digits + "3.clip", "recordings/" + digits + "4.advice", "recordings/" + digits + "5.gain"};
    for (const std::string& name : old) caching.put(name, 31);
    caching.put("speech/" + digits + "6.clip", 29);
    // No entries, for their names or for what they are.
    for (const std::string& name :
         Lines{"lullaby.clip", digits + ".clip", digits + "z.clip", digits + "6.png", digits + "7.txt", digits + "8"})
        caching.put("speech/" + name, 400);
    caching.put(digits + "a.clip", 400);
    caching.put("png/" + digits + "b.png/kept.clip", 400);
    fs::create_symlink(caching.cache() / "speech" / (digits + "7.txt"), caching.cache() / "speech" / (digits + "c.clip"));
    const std::set<std::string> before = caching.cached();

    const std::optional<press::BuildReport> report = caching.build();
    REQUIRE(report);
    CHECK(report->painted + report->spoken + report->recorded == 0);  // all of it was used
    CHECK(caching.cached() == without(before, old));
    // A month later nothing of it is made anew either: using it made it young.
    CHECK(fs::last_write_time(caching.cache() / *caching.cached().lower_bound("recordings/0")) >
          fs::file_time_type::clock::now() - std::chrono::days(1));
}

TEST_CASE("builds that do not use everything take nothing out of the cache") {
    const CachingProject caching;
    REQUIRE(caching.build());
    const std::string old = "png/" + digits + "0.png";
    caching.put(old, 100);
    REQUIRE(caching.build({"en"}));
    REQUIRE(caching.build({}, press::Care::Draft));
    REQUIRE(caching.build({}, press::Care::Full, press::Sound::Silent));
    CHECK(caching.cached().contains(old));
    const std::string recording = "locales/en/recordings/kites/wind/block-1.wav";
    const std::string sound = caching.project.read(recording);
    caching.project.write(recording, "no sound");
    REQUIRE_FALSE(caching.build());
    CHECK(caching.cached().contains(old));
    caching.project.write(recording, sound);
    REQUIRE(caching.build());
    CHECK_FALSE(caching.cached().contains(old));
}
