#include "press/diagnostics.h"

#include <algorithm>
#include <ostream>
#include <tuple>

namespace waylight::press {
namespace {

auto order(const Diagnostic& diagnostic) {
    return std::tie(diagnostic.place.file, diagnostic.place.line, diagnostic.severity, diagnostic.message);
}

bool forbids(const Diagnostic& diagnostic) { return diagnostic.severity != Severity::Note; }

}  // namespace

Place place_of(const Error& error) {
    const std::size_t colon = error.where.rfind(':');
    const std::string digits = colon == std::string::npos ? "" : error.where.substr(colon + 1);
    const bool has_line = !digits.empty() && digits.size() < 8 && digits.find_first_not_of("0123456789") == std::string::npos;
    return has_line ? Place{error.where.substr(0, colon), std::stoi(digits)} : Place{error.where};
}

std::string Diagnostic::text() const { return place.text() + ": " + (severity == Severity::Note ? "note: " : "") + message; }

std::string in_quotes(std::string_view name) { return '"' + std::string(name) + '"'; }

void Diagnostics::problem(Place place, std::string message, Severity severity) {
    m_found.push_back({std::move(place), severity, std::move(message)});
}

void Diagnostics::add(const Diagnostics& others) { m_found.insert(m_found.end(), others.m_found.begin(), others.m_found.end()); }

std::size_t Diagnostics::problems() const { return static_cast<std::size_t>(std::count_if(m_found.begin(), m_found.end(), forbids)); }

bool Diagnostics::environment_failed() const {
    const auto is_environment = [](const Diagnostic& diagnostic) { return diagnostic.severity == Severity::Environment; };
    return std::any_of(m_found.begin(), m_found.end(), is_environment);
}

bool Diagnostics::blames(std::string_view file) const {
    const auto is_there = [&](const Diagnostic& diagnostic) { return forbids(diagnostic) && diagnostic.place.file == file; };
    return std::any_of(m_found.begin(), m_found.end(), is_there);
}

bool Diagnostics::blames(const Place& place) const {
    const auto is_there = [&](const Diagnostic& diagnostic) { return forbids(diagnostic) && diagnostic.place == place; };
    return std::any_of(m_found.begin(), m_found.end(), is_there);
}

std::vector<Diagnostic> Diagnostics::sorted() const {
    std::vector<Diagnostic> all = m_found;
    std::sort(all.begin(), all.end(), [](const Diagnostic& a, const Diagnostic& b) { return order(a) < order(b); });
    const auto same = [](const Diagnostic& a, const Diagnostic& b) { return order(a) == order(b); };
    all.erase(std::unique(all.begin(), all.end(), same), all.end());
    return all;
}

void Diagnostics::print(std::ostream& out) const {
    std::size_t count = 0;
    for (const Diagnostic& diagnostic : sorted()) {
        out << diagnostic.text() << '\n';
        if (forbids(diagnostic)) ++count;
    }
    if (count > 0) out << count << (count == 1 ? " problem\n" : " problems\n");
}

}  // namespace waylight::press
