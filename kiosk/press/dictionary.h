#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace waylight::press {

/// How the words of one language are spelled, as Debian's dictionaries say. Takes a moment to open: some have 300,000 words.
class Dictionary {
public:
    /// Of "en_GB" the files en_GB.aff and en_GB.dic in this folder; nothing when they are not there.
    static std::unique_ptr<Dictionary> open(const std::filesystem::path& folder, const std::string& name);
    /// The Debian package that brings it: "hunspell-en-gb".
    static std::string package_of(const std::string& name);

    ~Dictionary();
    Dictionary(const Dictionary&) = delete;
    Dictionary& operator=(const Dictionary&) = delete;

    /// False for one that is written in an old encoding: it would know no word with an accent.
    [[nodiscard]] bool is_utf8() const;
    [[nodiscard]] bool knows(const std::string& word) const;
    /// From now on it knows this word too, and the same at a sentence's beginning.
    void add(const std::string& word);
    /// The nearest words, best first. Slow: up to half a second.
    [[nodiscard]] std::vector<std::string> suggestions(const std::string& word, std::size_t most) const;

private:
    struct Speller;
    explicit Dictionary(std::unique_ptr<Speller> speller);

    std::unique_ptr<Speller> m_speller;
};

}  // namespace waylight::press
