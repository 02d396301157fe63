#pragma once

#include <cstdint>
#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace waylight::press {

/// Where an author wrote something. Line 0 means the file as a whole.
struct Place {
    std::string file;
    int line = 0;

    [[nodiscard]] std::string text() const { return line > 0 ? file + ":" + std::to_string(line) : file; }
    auto operator<=>(const Place&) const = default;
};

/// The place in an error of a lower room, whose `where` is a file or "file:line".
Place place_of(const Error& error);

/// A Problem of what authors wrote keeps packs from being made, as does one of the Environment: disks, rights, tools. A Note only tells.
enum class Severity : std::uint8_t { Problem, Environment, Note };

struct Diagnostic {
    Place place;
    Severity severity = Severity::Problem;
    std::string message;  ///< what is wrong, and what to do

    [[nodiscard]] std::string text() const;
};

/// A name as messages show it, in quotation marks.
std::string in_quotes(std::string_view name);

/// Collects what the passes find, so that an author sees everything at once.
class Diagnostics {
public:
    void problem(Place place, std::string message, Severity severity = Severity::Problem);
    void note(Place place, std::string message) { problem(std::move(place), std::move(message), Severity::Note); }
    void problem(const Error& error, Severity severity = Severity::Problem) { problem(place_of(error), error.message, severity); }

    /// All that others found, too.
    void add(const Diagnostics& others);

    /// How many forbid going on.
    [[nodiscard]] std::size_t problems() const;
    [[nodiscard]] bool environment_failed() const;
    /// True when something forbids going on and lies in this file, or in this line.
    [[nodiscard]] bool blames(std::string_view file) const;
    [[nodiscard]] bool blames(const Place& place) const;
    /// The checkpoint between passes: true as long as nothing forbids going on.
    [[nodiscard]] bool clean() const { return problems() == 0; }
    /// By file and line, each once.
    [[nodiscard]] std::vector<Diagnostic> sorted() const;
    /// One line each, then how many problems there are; nothing when nothing was found.
    void print(std::ostream& out) const;

private:
    std::vector<Diagnostic> m_found;
};

}  // namespace waylight::press
