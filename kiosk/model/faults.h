#pragma once

#include <optional>
#include <string>
#include <utility>

#include "base/tree.h"

namespace waylight::model {

/// Collects the first thing that is wrong in a document. `where` is the file; an error adds the line where it is known.
class Faults {
public:
    explicit Faults(std::string where) : m_where(std::move(where)) {}
    void add(const Tree& at, const std::string& path, const std::string& message);
    [[nodiscard]] const std::optional<Error>& first() const { return m_first; }

private:
    std::string m_where;
    std::optional<Error> m_first;
};

}  // namespace waylight::model
