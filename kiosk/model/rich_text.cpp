#include "model/rich_text.h"

#include <algorithm>

#include "base/utf8.h"

namespace waylight::model {
namespace {

constexpr std::string_view no_break_space = "\u00A0";

/// Reads one text from left to right. Strong may hold words and numbers; a word holds nothing but its letters.
class Parser {
public:
    Parser(std::string_view source, const NumberOf& number_of, const std::string& where)
        : m_source(source), m_number_of(number_of), m_where(where) {}

    Result<RichText> parse() {
        if (!is_valid_utf8(m_source)) return Error{m_where, "is not UTF-8; save the file as UTF-8"};
        while (m_at < m_source.size() && m_fault.empty()) step();
        if (m_fault.empty() && m_open_strong) m_fault = "has a ** without its second **";
        if (!m_fault.empty()) return Error{m_where, m_fault};
        return std::move(m_out);
    }

private:
    void step() {
        const char c = m_source[m_at];
        if (rest().starts_with("**"))
            toggle_strong();
        else if (c == '[')
            read_word();
        else if (c == '{')
            read_number();
        else if (is_reserved(c))
            m_fault = std::string("has a \"") + c + "\" that belongs to no mark; only **strong**, [word](term:ID) and {fact.key} are known";
        else if (is_control(c))
            m_fault = "has a line break or another control character; write it on one line";
        else
            m_out.text.push_back(m_source[m_at++]);
    }

    void toggle_strong() {
        m_at += 2;
        if (!m_open_strong) {
            m_open_strong = m_out.marks.size();
            m_out.marks.push_back({{here(), here()}, MarkKind::Strong, {}});
            return;
        }
        ByteRange& bytes = m_out.marks[*m_open_strong].bytes;
        bytes.to = here();
        if (bytes.empty()) m_fault = "has nothing between ** and **";
        m_open_strong.reset();
    }

    void read_word() {
        const std::size_t middle = rest().find("](term:");
        const std::size_t end = middle == std::string_view::npos ? middle : rest().find(')', middle);
        if (end == std::string_view::npos) {
            m_fault = "has a \"[\" that begins no [word](term:ID)";
            return;
        }
        const std::string_view word = rest().substr(1, middle - 1);
        const std::string_view id = rest().substr(middle + 7, end - middle - 7);
        if (word.empty() || std::any_of(word.begin(), word.end(), [](char c) { return is_reserved(c) || is_control(c); }))
            m_fault = "has a [word](term:ID) whose word is empty or holds another mark; put ** outside of [ and ]";
        else if (id.empty() || !std::all_of(id.begin(), id.end(), is_of_key))
            m_fault = "has a [word](term:ID) whose ID is not made of a to z, 0 to 9, . and -";
        else
            put(word, MarkKind::Term, id);
        m_at += end + 1;
    }

    void read_number() {
        const std::size_t end = rest().find('}');
        const std::string_view key = end == std::string_view::npos ? std::string_view() : rest().substr(1, end - 1);
        if (key.empty() || !std::all_of(key.begin(), key.end(), is_of_key)) {
            m_fault = "has a \"{\" that begins no {fact.key}";
            return;
        }
        const std::optional<std::string> value = m_number_of(key);
        if (!value)
            m_fault = "has the placeholder {" + std::string(key) + "}, but no fact of that key has a number";
        else
            put(isolated_number(*value), MarkKind::Number, key);
        m_at += end + 1;
    }

    void put(std::string_view text, MarkKind kind, std::string_view id) {
        const std::uint32_t from = here();
        m_out.text += text;
        m_out.marks.push_back({{from, here()}, kind, std::string(id)});
    }

    static bool is_reserved(char c) { return std::string_view("*[]{}<>`").find(c) != std::string_view::npos; }
    static bool is_control(char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }
    static bool is_of_key(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-'; }

    [[nodiscard]] std::string_view rest() const { return m_source.substr(m_at); }
    [[nodiscard]] std::uint32_t here() const { return static_cast<std::uint32_t>(m_out.text.size()); }

    std::string_view m_source;
    const NumberOf& m_number_of;
    const std::string& m_where;
    std::size_t m_at = 0;
    RichText m_out;
    std::optional<std::size_t> m_open_strong;  ///< its index in the marks
    std::string m_fault;
};

}  // namespace

Result<RichText> parse_rich_text(std::string_view source, const NumberOf& number_of, const std::string& where) {
    return Parser(source, number_of, where).parse();
}

std::string isolated_number(std::string_view value) {
    std::string text(isolate_start);
    for (const char c : value) c == ' ' ? text.append(no_break_space) : text.append(1, c);
    return text.append(isolate_end);
}

std::string fill_in(std::string_view source, const std::vector<Argument>& arguments) {
    std::string text;
    while (!source.empty()) {
        const std::size_t end = source.front() == '{' ? source.find('}') : std::string_view::npos;
        const std::string_view name = end == std::string_view::npos ? std::string_view() : source.substr(1, end - 1);
        const auto found = std::find_if(arguments.begin(), arguments.end(), [&](const Argument& a) { return a.name == name; });
        if (end != std::string_view::npos && found != arguments.end()) {
            text += found->value;
            source.remove_prefix(end + 1);
        } else {
            text.push_back(source.front());
            source.remove_prefix(1);
        }
    }
    return text;
}

}  // namespace waylight::model
