#include "press/dictionary.h"

#include <algorithm>
#include <array>
#include <hunspell/hunspell.hxx>

namespace waylight::press {
namespace fs = std::filesystem;
namespace {

/// Languages of which Debian packs every country on its own.
constexpr std::array<std::string_view, 4> packed_by_country{"de", "en", "nb", "pt"};

std::string lower_case(std::string text) {
    for (char& c : text) c = c == '_' ? '-' : (c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c);
    return text;
}

}  // namespace

struct Dictionary::Speller {
    Speller(const fs::path& rules, const fs::path& words) : hunspell(rules.c_str(), words.c_str()) {}
    Hunspell hunspell;
};

Dictionary::Dictionary(std::unique_ptr<Speller> speller) : m_speller(std::move(speller)) {}
Dictionary::~Dictionary() = default;

std::unique_ptr<Dictionary> Dictionary::open(const fs::path& folder, const std::string& name) {
    const fs::path rules = folder / (name + ".aff");
    const fs::path words = folder / (name + ".dic");
    std::error_code code;
    if (!fs::is_regular_file(rules, code) || !fs::is_regular_file(words, code)) return nullptr;
    return std::unique_ptr<Dictionary>(new Dictionary(std::make_unique<Speller>(rules, words)));
}

std::string Dictionary::package_of(const std::string& name) {
    const std::string language = name.substr(0, name.find('_'));
    const bool by_country = std::find(packed_by_country.begin(), packed_by_country.end(), language) != packed_by_country.end();
    return "hunspell-" + lower_case(by_country ? name : language);
}

bool Dictionary::is_utf8() const { return m_speller->hunspell.get_dict_encoding() == "UTF-8"; }

bool Dictionary::knows(const std::string& word) const { return m_speller->hunspell.spell(word); }

void Dictionary::add(const std::string& word) { m_speller->hunspell.add(word); }

std::vector<std::string> Dictionary::suggestions(const std::string& word, std::size_t most) const {
    std::vector<std::string> found = m_speller->hunspell.suggest(word);
    if (found.size() > most) found.resize(most);
    return found;
}

}  // namespace waylight::press
