// SPDX-License-Identifier: GPL-3.0-or-later
#include "speak/espeak.h"
#include "speak/punctuation.h"

namespace waylight::speak {
namespace {

std::string escaped(const std::string& text) {
    std::string safe;
    for (const char c : text) {
        if (c == '&')
            safe += "&amp;";
        else if (c == '<')
            safe += "&lt;";
        else if (c == '>')
            safe += "&gt;";
        else
            safe += c;
    }
    return safe;
}

/// "digits" does nothing in 1.51, and a full stop after digits is read aloud.
std::string spelled_out(const std::string& digits) { return "<say-as interpret-as=\"telephone\">" + digits + "</say-as>"; }

}  // namespace

std::string ssml_of(const std::vector<Unit>& sentence) {
    // Attributes in 'single quotes' are misread.
    std::string ssml = "<speak>";
    for (std::size_t i = 0; i < sentence.size(); ++i) {
        const Unit& unit = sentence[i];
        const bool is_last = i + 1 == sentence.size();
        ssml += "<mark name=\"" + std::to_string(i) + "\"/>";
        if (unit.digits)
            ssml += spelled_out(unit.text) + (is_last ? "" : ", ");
        else
            ssml += is_last ? escaped(read_aloud_last(unit.text)) : escaped(read_aloud(unit.text)) + " ";
    }
    return ssml + "</speak>";
}

}  // namespace waylight::speak
