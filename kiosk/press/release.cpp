#include "press/release.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <set>

#include "pack/pack.h"
#include "press/fields.h"
#include "press/speech/narrate.h"

namespace waylight::press {
namespace {

enum class Role : std::uint8_t { NativeReader, SafeguardingLead, Solicitor, NativeListener };
constexpr std::array<std::string_view, 4> role_names{"native-reader", "safeguarding-lead", "solicitor", "native-listener"};
constexpr int native_readers = 2;
constexpr std::array<std::string_view, 7> codes_for_solicitor{"Y4", "Y8", "T3", "T5", "P1", "P2", "P3"};

/// How many have checked each text, by role and the text's hash; and the voices that somebody has passed.
struct Checks {
    std::map<std::pair<Role, std::string>, int> readings;
    std::set<std::string> voices;
};

/// The four, two and two digits of "YYYY-MM-DD"; not a day of the calendar when they are not.
std::chrono::year_month_day calendar_day(std::string_view date) {
    const auto number = [&](std::size_t at, std::size_t length) { return std::stoi(std::string(date.substr(at, length))); };
    return {std::chrono::year(number(0, 4)), std::chrono::month(static_cast<unsigned>(number(5, 2))),
            std::chrono::day(static_cast<unsigned>(number(8, 2)))};
}

std::chrono::sys_days day_of(std::string_view date) { return std::chrono::sys_days(calendar_day(date)); }

bool is_hash(std::string_view text) { return text.size() == 64 && text.find_first_not_of("0123456789abcdef") == std::string_view::npos; }

std::string hash_of(const EditionText& text) { return pack::hash_hex(bytes_of(text.written.text)); }

/// Reads the checks.toml of one language.
class CheckReader {
public:
    CheckReader(const Edition& edition, std::string_view today, Diagnostics& diagnostics) : m_today(today), m_diagnostics(diagnostics) {
        for (const auto& [key, text] : edition.texts) m_hashes.insert(hash_of(text));
    }

    Checks read(const std::filesystem::path& path) {
        std::error_code code;
        if (!std::filesystem::exists(path, code)) return {};
        const std::optional<Tree> tree = read_toml_file(path, m_diagnostics);
        if (!tree) return {};
        Fields fields(*tree, {shown(path), 1}, m_diagnostics);
        for (const Tree& table : fields.tables("check")) read_check(table, shown(path));
        fields.finish();
        return std::move(m_checks);
    }

private:
    void read_check(const Tree& table, const std::string& file) {
        Fields check(table, {file, table.line}, m_diagnostics);
        const std::optional<Role> role = check.choice<Role>("role", role_names);
        check_date(check.text("date"));
        if (role == Role::NativeListener) {
            m_checks.voices.insert(check.text("voice").text);
            return check.finish();
        }
        const std::vector<Written> texts = check.texts("texts");
        check.finish();
        tell_gone(texts);
        for (const std::string& hash : once_each(texts))
            if (role) ++m_checks.readings[{*role, hash}];
    }

    void check_date(const Written& date) {
        if (date.text.empty()) return;
        if (!is_date(date.text))
            m_diagnostics.problem(date.place, in_quotes(date.text) + " is no date; write YYYY-MM-DD in quotation marks");
        else if (date.text > m_today)
            m_diagnostics.problem(date.place, in_quotes(date.text) + " is still to come; write the day of the check");
    }

    /// One reader who lists a text twice has still read it alone.
    std::set<std::string> once_each(const std::vector<Written>& texts) {
        std::set<std::string> hashes;
        for (const Written& text : texts) {
            if (!is_hash(text.text))
                m_diagnostics.problem(text.place,
                                      in_quotes(text.text) + " is no hash; write the BLAKE2b-256 of the text, 64 of 0-9 and a-f");
            else if (!hashes.insert(text.text).second)
                m_diagnostics.problem(text.place, "the same hash stands twice in one [[check]]; take one of the two out");
        }
        return hashes;
    }

    /// Usual after a change, and no fault: the new words wait to be read.
    void tell_gone(const std::vector<Written>& texts) {
        const auto is_gone = [&](const Written& text) { return is_hash(text.text) && !m_hashes.contains(text.text); };
        const auto count = std::count_if(texts.begin(), texts.end(), is_gone);
        if (count == 0) return;
        m_diagnostics.note(std::find_if(texts.begin(), texts.end(), is_gone)->place,
                           std::to_string(count) + (count == 1 ? " hash is" : " hashes are") +
                               " of no text as it is now, this the first; take out what was changed or is gone");
    }

    std::string_view m_today;
    Diagnostics& m_diagnostics;
    std::set<std::string> m_hashes;
    Checks m_checks;
};

bool needs_solicitor(const Sources& sources, const std::string& slug) {
    const auto is_it = [&](const BookletSource& booklet) {
        return booklet.slug == slug &&
               std::find(codes_for_solicitor.begin(), codes_for_solicitor.end(), booklet.code.text) != codes_for_solicitor.end();
    };
    return std::any_of(sources.booklets.begin(), sources.booklets.end(), is_it);
}

bool is_checked(const Edition& edition, const EditionText& text, const Sources& sources, const Checks& checks) {
    const std::string hash = hash_of(text);
    const auto count = [&](Role role) {
        const auto found = checks.readings.find({role, hash});
        return found == checks.readings.end() ? 0 : found->second;
    };
    if (!edition.is_source()) return count(Role::NativeReader) >= native_readers;
    return count(Role::SafeguardingLead) > 0 && (!needs_solicitor(sources, text.source->catalogue) || count(Role::Solicitor) > 0);
}

void tell_unread(const Project& project, const Edition& edition, const Checks& checks, const std::filesystem::path& path,
                 Diagnostics& diagnostics) {
    std::size_t unchecked = 0;
    const EditionText* first = nullptr;
    for (const auto& [key, text] : edition.texts) {
        if (is_checked(edition, text, project.sources, checks)) continue;
        if (first == nullptr) first = &text;
        ++unchecked;
    }
    if (first == nullptr) return;
    const std::string who = edition.is_source() ? "a safeguarding lead (and a solicitor where the law is spoken of)" : "two native readers";
    diagnostics.problem({shown(path)}, std::to_string(unchecked) + " of " + std::to_string(edition.texts.size()) +
                                           " texts are not checked, first " + first->written.place.text() + "; a release needs " + who +
                                           " to read exactly these words");
}

bool may_speak(const Edition& edition, const Checks& checks) { return checks.voices.contains(edition.locale->voice.text); }

/// "Help, Y4 and Y8"
std::string joined(const std::set<std::string>& names) {
    std::string all;
    std::size_t left = names.size();
    for (const std::string& name : names) {
        --left;
        all += name + (left > 1 ? ", " : (left == 1 ? " and " : ""));
    }
    return all;
}

/// Recordings are told elsewhere.
void leave_out_recorded(std::vector<TextToSay>& texts, const Project& project, const Edition& edition,
                        const std::filesystem::path& locales) {
    Diagnostics told_elsewhere;
    std::set<std::string> recorded;
    for (const RecordedText& text : recorded_in(project, edition, locales, told_elsewhere).texts) recorded.insert(path_of(text.text.name));
    std::erase_if(texts, [&](const TextToSay& text) { return recorded.contains(path_of(text.name)); });
}

/// No fault: where nobody recorded them yet, a release shows these texts and does not say them.
void tell_silent(const Project& project, const Edition& edition, const Checks& checks, const std::filesystem::path& path,
                 Diagnostics& diagnostics) {
    const Written& voice = edition.locale->voice;
    std::vector<TextToSay> texts = texts_to_say(project.sources, edition);
    leave_out_recorded(texts, project, edition, path.parent_path().parent_path());
    if (voice.text.empty()) return;
    if (!may_speak(edition, checks))
        return diagnostics.note({shown(path)},
                                "a release says none of " + std::to_string(texts.size()) + " texts: no native listener has passed " +
                                    in_quotes(voice.text) +
                                    "; have one listen, then add a [[check]] with role = \"native-listener\", date and voice");
    std::set<std::string> places;
    std::size_t count = 0;
    for (const TextToSay& text : texts) {
        if (text.person_for.empty()) continue;
        places.insert(text.person_for);
        ++count;
    }
    if (count > 0)
        diagnostics.note(voice.place, "a release does not say " + std::to_string(count) + " of " + std::to_string(texts.size()) +
                                          " texts (" + joined(places) + "): only people may; record them");
}

}  // namespace

bool is_date(std::string_view text) {
    if (text.size() != 10) return false;
    for (std::size_t i = 0; i < text.size(); ++i)
        if (i == 4 || i == 7 ? text[i] != '-' : (text[i] < '0' || text[i] > '9')) return false;
    return calendar_day(text).ok();
}

std::string today() {
    const std::chrono::year_month_day date(std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now()));
    std::array<char, 16> text{};
    std::snprintf(text.data(), text.size(), "%04d-%02u-%02u", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                  static_cast<unsigned>(date.day()));
    return text.data();
}

void check_ages(const Sources& sources, std::string_view today, Purpose purpose, Diagnostics& diagnostics) {
    for (const auto& [key, fact] : sources.facts) {
        const Written& checked = fact.checked_on;
        if (purpose == Purpose::Release && checked.text.empty() && (fact.gate || !fact.value.text.empty()))
            diagnostics.problem(fact.place,
                                in_quotes(key) + " was never checked on the live page; do so and write checked_on = \"YYYY-MM-DD\"");
        if (checked.text.empty() || !is_date(checked.text)) continue;
        const auto days = (day_of(today) - day_of(checked.text)).count();
        const std::string what = in_quotes(key) + " was checked " + std::to_string(days) + " days ago";
        if (days < 0)
            diagnostics.problem(checked.place, in_quotes(key) + " was checked on a day that is still to come; write the day of the check");
        else if (days > most_days_old && !fact.value.text.empty() && purpose == Purpose::Release)
            diagnostics.problem(checked.place,
                                what + ", and " + std::to_string(most_days_old) + " is the most for a release; check it on the live page");
        else if (days > most_days_old)
            diagnostics.note(checked.place, what + "; check it on the live page");
    }
}

std::size_t count_read(const Project& project, const Edition& edition, const std::filesystem::path& locales, Diagnostics& diagnostics) {
    const std::string day = today();
    const Checks checks = CheckReader(edition, day, diagnostics).read(locales / edition.locale->tag / "checks.toml");
    const auto is_read = [&](const auto& text) { return is_checked(edition, text.second, project.sources, checks); };
    return static_cast<std::size_t>(std::count_if(edition.texts.begin(), edition.texts.end(), is_read));
}

void check_readings(const Project& project, const std::filesystem::path& locales, std::string_view today, Purpose purpose,
                    Diagnostics& diagnostics) {
    for (const Edition& edition : project.editions) {
        const std::filesystem::path path = locales / edition.locale->tag / "checks.toml";
        const Checks checks = CheckReader(edition, today, diagnostics).read(path);
        if (purpose != Purpose::Release) continue;
        tell_unread(project, edition, checks, path, diagnostics);
        tell_silent(project, edition, checks, path, diagnostics);
    }
}

void keep_speakable(std::vector<TextToSay>& texts, const Edition& edition, const std::filesystem::path& locales, Diagnostics& diagnostics) {
    const std::string day = today();
    const Checks checks = CheckReader(edition, day, diagnostics).read(locales / edition.locale->tag / "checks.toml");
    if (may_speak(edition, checks))
        std::erase_if(texts, [](const TextToSay& text) { return !text.person_for.empty(); });
    else
        texts.clear();
}

}  // namespace waylight::press
