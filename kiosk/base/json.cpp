#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/tree.h"
#include "base/utf8.h"

namespace waylight {
namespace {

/// Of packs, which our own programs write; or by hand, where numbers may have a point.
enum class Writing : std::uint8_t { Packed, ByHand };

std::string without_context(const std::string& what) {
    const std::size_t dash = what.find(" - ");
    return dash == std::string::npos ? what : what.substr(dash + 3);
}

/// The line of each bracket that opens and of each text, in the order in which the library meets them: it tells no lines itself.
std::vector<int> lines_of_tokens(std::string_view text) {
    std::vector<int> lines;
    int line = 1;
    bool in_text = false;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        if (c == '\n') ++line;
        if (c == '\\' && in_text) ++at;
        if (!in_text && (c == '{' || c == '[' || c == '"')) lines.push_back(line);
        if (c == '"') in_text = !in_text;
    }
    return lines;
}

/// Builds a Tree while the library scans, so that depth and kinds are refused before they take memory.
class Builder : public nlohmann::json_sax<nlohmann::json> {
public:
    Builder(Writing writing, std::vector<int> lines, int most_depth)
        : m_writing(writing), m_lines(std::move(lines)), m_most_depth(most_depth) {}

    bool null() override { return refuse("null is not allowed"); }
    bool boolean(bool value) override { return put(Tree(value)); }
    bool number_integer(number_integer_t value) override { return put(Tree(std::int64_t{value})); }
    bool number_unsigned(number_unsigned_t value) override {
        if (value > static_cast<number_unsigned_t>(INT64_MAX)) return refuse("a number is too large");
        return put(Tree(static_cast<std::int64_t>(value)));
    }
    bool number_float(number_float_t value, const string_t& text) override {
        const bool is_whole = text.find_first_not_of("-0123456789") == std::string::npos;  // of more digits than an integer holds
        if (is_whole) return refuse("a number is too large");
        return m_writing == Writing::ByHand ? put(Tree(value)) : refuse("a number with a point is not allowed");
    }
    bool string(string_t& value) override {
        next_line();
        return put(Tree(std::move(value)));
    }
    bool binary(binary_t& /*value*/) override { return refuse("binary data is not allowed"); }
    bool start_object(std::size_t /*count*/) override { return open(Tree(Tree::Table{})); }
    bool start_array(std::size_t /*count*/) override { return open(Tree(Tree::List{})); }
    bool key(string_t& value) override {
        next_line();
        m_keys.back() = value;
        if (!m_open.back().table()->contains(value)) return true;
        return refuse(m_writing == Writing::ByHand ? '"' + value + "\" stands twice; take one out"
                                                   : "the key \"" + value + "\" is written twice");
    }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }
    bool parse_error(std::size_t position, const std::string& /*token*/, const nlohmann::json::exception& error) override {
        m_position = position;
        return refuse(m_writing == Writing::ByHand ? without_context(error.what()) : "is not JSON at byte " + std::to_string(position));
    }

    Tree take() { return std::move(m_root); }
    [[nodiscard]] const std::string& reason() const { return m_reason; }
    /// The line that was refused, where it is known.
    [[nodiscard]] int line() const { return m_line; }
    /// The byte at which the text stopped being JSON.
    [[nodiscard]] std::optional<std::size_t> position() const { return m_position; }

private:
    bool refuse(std::string reason) {
        m_reason = std::move(reason);
        return false;
    }
    void next_line() {
        if (m_next < m_lines.size()) m_line = m_lines[m_next++];
    }
    bool put(Tree value) {
        if (value.line == 0) value.line = m_line;
        if (m_open.empty()) {
            m_root = std::move(value);
        } else if (Tree::List* list = m_open.back().list()) {
            list->push_back(std::move(value));
        } else {
            m_open.back().table()->emplace(m_keys.back(), std::move(value));
        }
        return true;
    }
    bool open(Tree value) {
        if (static_cast<int>(m_open.size()) >= m_most_depth) return refuse("is nested too deeply");
        next_line();
        value.line = m_line;
        m_open.push_back(std::move(value));
        m_keys.emplace_back();
        return true;
    }
    bool close() {
        Tree value = std::move(m_open.back());
        m_open.pop_back();
        m_keys.pop_back();
        return put(std::move(value));
    }

    Writing m_writing;
    std::vector<int> m_lines;
    int m_most_depth;
    std::size_t m_next = 0;
    int m_line = 0;
    Tree m_root;
    std::vector<Tree> m_open;
    std::vector<std::string> m_keys;
    std::string m_reason;
    std::optional<std::size_t> m_position;
};

int line_of_byte(std::string_view text, std::size_t position) {
    const std::string_view before = text.substr(0, std::min(position == 0 ? 0 : position - 1, text.size()));
    return 1 + static_cast<int>(std::count(before.begin(), before.end(), '\n'));
}

}  // namespace

Result<Tree> read_json(std::string_view text, const std::string& name, int most_depth) {
    Builder builder(Writing::Packed, {}, most_depth);
    if (!nlohmann::json::sax_parse(text, &builder)) return Error{name, builder.reason()};
    return builder.take();
}

Result<Tree> read_written_json(std::string_view text, const std::string& name, int most_depth) {
    if (!is_valid_utf8(text)) return Error{name + ":1", "is not UTF-8; save it again as UTF-8"};
    Builder builder(Writing::ByHand, lines_of_tokens(text), most_depth);
    if (nlohmann::json::sax_parse(text, &builder)) return builder.take();
    if (!builder.position()) return Error{name + ":" + std::to_string(builder.line()), builder.reason()};
    return Error{name + ":" + std::to_string(line_of_byte(text, *builder.position())),
                 "cannot be read as JSON: " + builder.reason() + "; put this line right, or the one before it"};
}

}  // namespace waylight
