// SPDX-License-Identifier: GPL-3.0-or-later
#include "speak/request.h"

#include <algorithm>
#include <array>

#include "base/tree.h"

namespace waylight::speak {
namespace {

constexpr std::array<std::pair<std::string_view, Engine>, 2> engines{{{"espeak:", Engine::Espeak}, {"flite:", Engine::Flite}}};
constexpr std::size_t most_digits = 32;
constexpr std::size_t longest_text = 2000;

/// Reads the members of one request; the first fault is kept.
class RequestReader {
public:
    explicit RequestReader(const Tree& tree) : m_tree(tree) {}

    Request read() {
        Request request;
        if (m_tree.table() == nullptr) return refuse("is no object; write one {...} a line"), request;
        request.voice = voice(text(m_tree, "voice"));
        request.rate = rate();
        request.out = text(m_tree, "out");
        const Tree* sentence = m_tree.find("sentence");
        if (sentence == nullptr || sentence->list() == nullptr || sentence->list()->empty()) {
            refuse("has no \"sentence\": [...] with what to say");
            return request;
        }
        for (const Tree& unit : *sentence->list()) request.sentence.push_back(read_unit(unit));
        for (const auto& [key, value] : *m_tree.table())
            if (key != "voice" && key != "rate" && key != "out" && key != "sentence") refuse("has a \"" + key + "\", which means nothing");
        return request;
    }
    [[nodiscard]] const std::string& fault() const { return m_fault; }

private:
    void refuse(std::string fault) {
        if (m_fault.empty()) m_fault = std::move(fault);
    }

    std::string text(const Tree& table, std::string_view key) {
        const Tree* value = table.find(key);
        if (value != nullptr && value->string() != nullptr && !value->string()->empty()) return *value->string();
        refuse("has no \"" + std::string(key) + "\": \"...\"");
        return {};
    }

    Voice voice(const std::string& name) {
        for (const auto& [prefix, engine] : engines)
            if (name.starts_with(prefix)) return {engine, name.substr(prefix.size())};
        refuse("has the voice \"" + name + "\"; write espeak:NAME or flite:NAME");
        return {};
    }

    int rate() {
        const Tree* value = m_tree.find("rate");
        const std::int64_t* rate = value == nullptr ? nullptr : value->integer();
        if (rate != nullptr && *rate >= slowest_rate && *rate <= fastest_rate) return static_cast<int>(*rate);
        refuse("has no \"rate\" of " + std::to_string(slowest_rate) + " to " + std::to_string(fastest_rate) + " words a minute");
        return slowest_rate;
    }

    Unit read_unit(const Tree& tree) {
        const bool digits = tree.find("digits") != nullptr;
        if (tree.table() == nullptr || tree.table()->size() != 1 || (!digits && tree.find("say") == nullptr)) {
            refuse("has in its sentence something else than {\"say\": \"...\"} and {\"digits\": \"...\"}");
            return {};
        }
        Unit unit{text(tree, digits ? "digits" : "say"), digits};
        if (unit.text.size() > longest_text) refuse("says more at once than " + std::to_string(longest_text) + " bytes");
        const bool all_digits = std::all_of(unit.text.begin(), unit.text.end(), [](char c) { return c >= '0' && c <= '9'; });
        if (digits && (!all_digits || unit.text.size() > most_digits))
            refuse("has \"digits\" that are not 1 to " + std::to_string(most_digits) + " of 0 to 9");
        return unit;
    }

    const Tree& m_tree;
    std::string m_fault;
};

}  // namespace

Result<Request> read_request(std::string_view line, const std::string& where) {
    const Result<Tree> tree = read_json(line, where);
    if (!tree) return Error{where, tree.error().message};
    RequestReader reader(*tree);
    Request request = reader.read();
    if (!reader.fault().empty()) return Error{where, reader.fault()};
    return request;
}

std::string write_answer(const Speech& speech) {
    Tree::List spans;
    for (const Span& span : speech.spans) spans.push_back(Tree(Tree::List{Tree(span.from), Tree(span.to)}));
    Tree::Table answer{
        {"rate", speech.rate}, {"samples", static_cast<std::int64_t>(speech.samples.size())}, {"spans", Tree(std::move(spans))}};
    Tree::List phonemes;
    for (const std::string& phoneme : speech.phonemes) phonemes.push_back(Tree(phoneme));
    if (!phonemes.empty()) answer.emplace("phonemes", Tree(std::move(phonemes)));
    return write_json(Tree(std::move(answer)));
}

}  // namespace waylight::speak
