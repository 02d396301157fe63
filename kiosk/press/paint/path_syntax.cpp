#include "press/paint/path_syntax.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>
#include <vector>

namespace waylight::press::kit {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_separator(char c) { return c == ' ' || c == ',' || c == '\t' || c == '\n' || c == '\r'; }

/// Reads a text from its start on.
class Cursor {
public:
    explicit Cursor(std::string_view text) : m_text(text) {}

    [[nodiscard]] bool at_end() const { return m_at == m_text.size(); }
    [[nodiscard]] char next() const { return at_end() ? '\0' : m_text[m_at]; }
    void step() { ++m_at; }
    bool take(char c) {
        if (next() != c) return false;
        step();
        return true;
    }
    void skip_separators() {
        while (is_separator(next())) step();
    }
    std::size_t take_digits() {
        const std::size_t before = m_at;
        while (is_digit(next())) step();
        return m_at - before;
    }

    /// [-+]digits[.digits][e[-+]digits]; stays where it is when there is none.
    bool take_number() {
        const std::size_t before = m_at;
        if (next() == '-' || next() == '+') step();
        const std::size_t whole = take_digits();
        const std::size_t part = take('.') ? take_digits() : 0;
        if (whole + part == 0) {
            m_at = before;
            return false;
        }
        take_exponent();
        return true;
    }

private:
    void take_exponent() {
        const std::size_t before = m_at;
        if (!take('e')) return;
        if (next() == '-' || next() == '+') step();
        if (take_digits() == 0) m_at = before;
    }

    std::string_view m_text;
    std::size_t m_at = 0;
};

struct Command {
    char letter = 0;
    int numbers = 0;
};

/// How many numbers each command takes, or a multiple of them.
std::optional<int> numbers_of(char letter) {
    constexpr std::array<std::pair<char, int>, 10> commands{
        {{'m', 2}, {'l', 2}, {'h', 1}, {'v', 1}, {'c', 6}, {'s', 4}, {'q', 4}, {'t', 2}, {'a', 7}, {'z', 0}}};
    const char lower = letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
    for (const auto& [command, count] : commands)
        if (command == lower) return count;
    return std::nullopt;
}

/// Nothing when it is no path.
std::optional<std::vector<Command>> commands_in(std::string_view path) {
    Cursor cursor(path);
    std::vector<Command> commands;
    cursor.skip_separators();
    while (!cursor.at_end()) {
        if (numbers_of(cursor.next())) {
            commands.push_back({cursor.next()});
            cursor.step();
        } else if (commands.empty() || !cursor.take_number()) {
            return std::nullopt;
        } else {
            ++commands.back().numbers;
        }
        cursor.skip_separators();
    }
    if (commands.empty() || (commands[0].letter != 'm' && commands[0].letter != 'M')) return std::nullopt;
    return commands;
}

}  // namespace

std::string fault_of_path(std::string_view path) {
    const std::optional<std::vector<Command>> commands = commands_in(path);
    if (!commands) return '"' + std::string(path) + R"(" is no path; write one such as "M0,0 L100,0 L50,80Z")";
    for (const auto& [letter, count] : *commands) {
        const int each = *numbers_of(letter);
        if (each == 0 ? count == 0 : count > 0 && count % each == 0) continue;
        return std::string(1, letter) + " in the path has " + std::to_string(count) + " numbers; it takes " + std::to_string(each) +
               (each == 0 ? "" : " or a multiple");
    }
    return "";
}

bool is_dashes(std::string_view text) {
    Cursor cursor(text);
    do {
        if (!cursor.take_number()) return false;
    } while (cursor.take(' '));
    return cursor.at_end();
}

}  // namespace waylight::press::kit
