#include "press/recordings/ledger.h"

#include "base/files.h"
#include "press/fields.h"

namespace waylight::press {
namespace {

constexpr std::string_view head =
    "# Which words each recording was read from. waylight-press writes this; \"reader\" (whom to thank, may be left out) and\n"
    "# \"session\" (recordings of one session are made louder alike) are written by people, and are kept.\n";

std::vector<std::string> strings_of(const std::vector<Written>& list) {
    std::vector<std::string> strings;
    for (const Written& written : list) strings.push_back(written.text);
    return strings;
}

/// A TOML string.
std::string quoted(const std::string& text) {
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') out += '\\';
        if (static_cast<unsigned char>(c) >= ' ') out += c;
    }
    return out + "\"";
}

std::string list_of(const std::vector<std::string>& strings) {
    std::string out;
    for (const std::string& string : strings) out += (out.empty() ? "" : ",\n    ") + quoted(string);
    return "[\n    " + out + ",\n]";
}

std::string text_of(const Ledger& ledger) {
    std::string text(head);
    for (const auto& [file, entry] : ledger) {
        text += "\n[[recording]]\nfile = " + quoted(file) + "\ntext = " + quoted(entry.text_hash) + "\n";
        if (!entry.sentence_hashes.empty()) text += "sentences = " + list_of(entry.sentence_hashes) + "\n";
        if (!entry.sound_hash.empty()) text += "sound = " + quoted(entry.sound_hash) + "\n";
        if (!entry.reader.empty()) text += "reader = " + quoted(entry.reader) + "\n";
        if (!entry.session.empty()) text += "session = " + quoted(entry.session) + "\n";
    }
    return text;
}

}  // namespace

Ledger read_ledger(const std::filesystem::path& file, Diagnostics& diagnostics) {
    Ledger ledger;
    std::error_code code;
    if (!std::filesystem::exists(file, code)) return ledger;
    const std::optional<Tree> tree = read_toml_file(file, diagnostics);
    if (!tree) return ledger;
    Fields fields(*tree, {shown(file), 1}, diagnostics);
    for (const Tree& table : fields.tables("recording")) {
        Fields recording(table, {shown(file), table.line}, diagnostics);
        const Written name = recording.text("file");
        LedgerEntry entry{recording.text("text").text, strings_of(recording.texts("sentences")), recording.optional_text("sound").text,
                          recording.optional_text("reader").text, recording.optional_text("session").text};
        recording.finish();
        if (!ledger.emplace(name.text, std::move(entry)).second)
            diagnostics.problem(name.place, in_quotes(name.text) + " stands here twice; take one of the two out");
    }
    fields.finish();
    return ledger;
}

Result<void> write_ledger(const std::filesystem::path& file, const Ledger& ledger) {
    const std::string text = text_of(ledger);
    std::error_code code;
    if (ledger.empty() && !std::filesystem::exists(file, code)) return {};
    if (const Result<std::string> before = read_text_file(file); before && *before == text) return {};
    return write_file(file, bytes_of(text));
}

}  // namespace waylight::press
