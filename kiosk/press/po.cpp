#include "press/po.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "base/utf8.h"
#include "press/hint.h"
#include "press/po_string.h"

namespace waylight::press {
namespace {

std::string_view trimmed(std::string_view text) {
    const std::size_t start = text.find_first_not_of(" \t\r");
    if (start == std::string_view::npos) return {};
    return text.substr(start, text.find_last_not_of(" \t\r") - start + 1);
}

/// Editors and tools save a translation in one charset, so the first wrong line tells enough.
int line_of_damage(std::string_view text) {
    for (int line = 1;; ++line) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        if (end == text.size() || !is_valid_utf8(text.substr(0, end))) return line;
        text.remove_prefix(end + 1);
    }
}

class Parser {
public:
    Parser(const std::string& name, Diagnostics& diagnostics) : m_diagnostics(diagnostics) { m_file.name = name; }

    std::optional<PoFile> parse(std::string_view text) {
        if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
        if (!is_valid_utf8(text)) {
            refuse(line_of_damage(text), "is not UTF-8; save the file again as UTF-8");
            return std::nullopt;
        }
        while (!text.empty()) {
            const std::size_t end = std::min(text.find('\n'), text.size());
            ++m_line;
            read_line(text.substr(0, end));
            text.remove_prefix(std::min(end + 1, text.size()));
        }
        finish_entry();
        check_header();
        if (m_failed) return std::nullopt;
        return std::move(m_file);
    }

private:
    void refuse(int line, std::string message) {
        m_diagnostics.problem({m_file.name, line}, std::move(message));
        m_failed = true;
    }

    void read_line(std::string_view raw) {
        const std::string_view line = trimmed(raw);
        if (line.empty()) m_skipping = false;
        if (m_skipping || line.empty()) return;
        if (line.starts_with('#')) return read_comment(line);
        if (line.starts_with('"'))
            return m_open == nullptr ? skip("this text belongs to no msgctxt, msgid or msgstr; put the word before it") : read_string(line);
        read_keyword(line);
    }

    /// Tells what is wrong and looks no further before the next empty line.
    void skip(std::string message) {
        refuse(m_line, std::move(message));
        begin_entry();
        m_skipping = true;
    }

    void read_comment(std::string_view line) {
        if (m_text) finish_entry();
        if (line.starts_with("#~")) read_obsolete(trimmed(line.substr(2)));
        if (line.starts_with("#,") && line.find("fuzzy") != std::string_view::npos) m_fuzzy = true;
    }

    /// Nothing asks for these: what cannot be read of them is passed over.
    void read_obsolete(std::string_view line) {
        begin_entry();
        const std::string_view keyword = "msgstr";
        const bool begins = line.starts_with(keyword);
        m_in_obsolete_text = begins || (m_in_obsolete_text && line.starts_with('"'));
        if (begins) m_file.obsolete.emplace_back();
        if (!m_in_obsolete_text) return;
        if (const Result<std::string> text = po_unquoted(trimmed(begins ? line.substr(keyword.size()) : line)))
            m_file.obsolete.back() += *text;
    }

    void read_keyword(std::string_view line) {
        const std::size_t end = std::min(line.find_first_of(" \t\""), line.size());
        const std::string keyword(line.substr(0, end));
        if (m_text && (keyword == "msgctxt" || keyword == "msgid")) finish_entry();
        std::optional<std::string>* field = field_of(keyword);
        if (field == nullptr) return skip(why_not(keyword));
        if (field->has_value()) return skip("a second " + keyword + " in one entry; write msgid and msgstr in turn");
        if (field == &m_text && !m_id) return skip("msgstr without a msgid before it; write the English text as msgid first");
        if (!m_context && !m_id) m_entry_line = m_line;
        if (field == &m_text) m_text_line = m_line;
        *field = "";
        m_open = &**field;
        read_string(trimmed(line.substr(end)));
    }

    std::optional<std::string>* field_of(std::string_view keyword) {
        if (keyword == "msgctxt") return &m_context;
        if (keyword == "msgid") return &m_id;
        return keyword == "msgstr" ? &m_text : nullptr;
    }

    static std::string why_not(const std::string& keyword) {
        if (keyword == "msgid_plural" || keyword.starts_with("msgstr["))
            return "plural forms are not used here; write one msgid and one msgstr";
        return "\"" + keyword + "\" cannot be read" +
               hint(keyword, {"msgctxt", "msgid", "msgstr"}, "write msgctxt, msgid, msgstr or a text in quotation marks");
    }

    void read_string(std::string_view quoted) {
        const Result<std::string> text = po_unquoted(quoted);
        if (!text) return skip(text.error().message);
        *m_open += *text;
    }

    void finish_entry() {
        if (m_id && m_text)
            keep_entry();
        else if (m_id || m_context)
            refuse(m_entry_line,
                   m_id ? "msgstr is missing; write msgstr \"\" until it is translated" : "msgid is missing; write the English text here");
        begin_entry();
    }

    void begin_entry() {
        m_context.reset();
        m_id.reset();
        m_text.reset();
        m_open = nullptr;
        m_fuzzy = false;
    }

    void keep_entry() {
        if (m_id->empty() && !m_context) return read_header();
        const auto [known, is_new] = m_lines.try_emplace({m_context.value_or(""), *m_id}, m_entry_line);
        if (!is_new)
            return refuse(m_entry_line,
                          "the same msgctxt and msgid stand in line " + std::to_string(known->second) + "; take one of the two out");
        m_file.entries.push_back({m_context.value_or(""), *m_id, *m_text, m_entry_line, m_text_line, m_fuzzy});
    }

    void read_header() {
        if (std::exchange(m_has_header, true))
            return refuse(m_entry_line, "a second header; an empty msgid may stand only once, at the top");
        std::string_view rest = *m_text;
        while (!rest.empty()) {
            const std::string_view line = rest.substr(0, rest.find('\n'));
            rest.remove_prefix(std::min(line.size() + 1, rest.size()));
            const std::size_t colon = line.find(':');
            if (colon != std::string_view::npos)
                m_file.header[std::string(trimmed(line.substr(0, colon)))] = trimmed(line.substr(colon + 1));
        }
    }

    void check_header() {
        if (!m_has_header)
            return m_failed ? void()
                            : refuse(1, "the header is missing; run waylight-press merge on a new file, or copy the header of another one");
        std::string type = m_file.header["Content-Type"];
        std::transform(type.begin(), type.end(), type.begin(),
                       [](unsigned char c) { return static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c); });
        if (!type.ends_with("charset=utf-8"))
            refuse(1, "the header does not say UTF-8; write \"Content-Type: text/plain; charset=UTF-8\\n\" and save the file as UTF-8");
    }

    PoFile m_file;
    Diagnostics& m_diagnostics;
    std::map<std::pair<std::string, std::string>, int> m_lines;
    int m_line = 0;
    bool m_failed = false;
    bool m_skipping = false;
    bool m_in_obsolete_text = false;
    bool m_has_header = false;
    // The entry being read; m_open is the field that further quoted lines belong to.
    std::optional<std::string> m_context;
    std::optional<std::string> m_id;
    std::optional<std::string> m_text;
    std::string* m_open = nullptr;
    int m_entry_line = 0;
    int m_text_line = 0;
    bool m_fuzzy = false;
};

}  // namespace

std::optional<PoFile> parse_po(std::string_view text, const std::string& name, Diagnostics& diagnostics) {
    return Parser(name, diagnostics).parse(text);
}

}  // namespace waylight::press
