#pragma once

#include <map>
#include <string>

#include "model/base_content.h"
#include "model/library.h"

namespace waylight::model {

using Glossary = std::map<std::string, Term, std::less<>>;

/// Reads a locale's texts: their marks, only known words and numbers, and no number that somebody typed.
class TextReader {
public:
    /// Both are borrowed and must outlive the reader.
    TextReader(const BaseContent& base, const Glossary& glossary) : m_base(base), m_glossary(glossary) {}

    [[nodiscard]] Result<RichText> read(const std::string& source, const std::string& where) const;
    /// The same for a text that may carry no marks.
    [[nodiscard]] Result<std::string> read_plain(const std::string& source, const std::string& where) const;

private:
    const BaseContent& m_base;
    const Glossary& m_glossary;
};

/// A booklet in one language, complete, or the reason why it is off that language's shelf. `where` names the texts' entry.
Result<Booklet> build_booklet(const std::string& slug, const BookletTexts& texts, const BaseContent& base, const Glossary& glossary,
                              const std::string& where);

}  // namespace waylight::model
