#include <nlohmann/json.hpp>

#include "base/tree.h"

namespace waylight {
namespace {

/// Builds a Tree while the library scans, so that depth and kinds are refused before they take memory.
class Builder : public nlohmann::json_sax<nlohmann::json> {
public:
    explicit Builder(int most_depth) : m_most_depth(most_depth) {}

    bool null() override { return refuse("null is not allowed"); }
    bool boolean(bool value) override { return put(Tree(value)); }
    bool number_integer(number_integer_t value) override { return put(Tree(std::int64_t{value})); }
    bool number_unsigned(number_unsigned_t value) override {
        if (value > static_cast<number_unsigned_t>(INT64_MAX)) return refuse("a number is too large");
        return put(Tree(static_cast<std::int64_t>(value)));
    }
    bool number_float(number_float_t /*value*/, const string_t& text) override {
        const bool is_whole = text.find_first_not_of("-0123456789") == std::string::npos;  // of more digits than an integer holds
        return refuse(is_whole ? "a number is too large" : "a number with a point is not allowed");
    }
    bool string(string_t& value) override { return put(Tree(std::move(value))); }
    bool binary(binary_t& /*value*/) override { return refuse("binary data is not allowed"); }
    bool start_object(std::size_t /*count*/) override { return open(Tree(Tree::Table{})); }
    bool start_array(std::size_t /*count*/) override { return open(Tree(Tree::List{})); }
    bool key(string_t& value) override {
        m_keys.back() = value;
        return !m_open.back().table()->contains(value) || refuse("the key \"" + value + "\" is written twice");
    }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }
    bool parse_error(std::size_t position, const std::string& /*token*/, const nlohmann::json::exception& /*error*/) override {
        return refuse("is not JSON at byte " + std::to_string(position));
    }

    Tree take() { return std::move(m_root); }
    [[nodiscard]] const std::string& reason() const { return m_reason; }

private:
    bool refuse(std::string reason) {
        m_reason = std::move(reason);
        return false;
    }
    bool put(Tree value) {
        if (m_open.empty()) {
            m_root = std::move(value);
        } else if (Tree::List* list = m_open.back().list()) {
            list->push_back(std::move(value));
        } else {
            m_open.back().table()->emplace(m_keys.back(), std::move(value));
        }
        return true;
    }
    bool open(Tree value) {
        if (static_cast<int>(m_open.size()) >= m_most_depth) return refuse("is nested too deeply");
        m_open.push_back(std::move(value));
        m_keys.emplace_back();
        return true;
    }
    bool close() {
        Tree value = std::move(m_open.back());
        m_open.pop_back();
        m_keys.pop_back();
        return put(std::move(value));
    }

    int m_most_depth;
    Tree m_root;
    std::vector<Tree> m_open;
    std::vector<std::string> m_keys;
    std::string m_reason;
};

}  // namespace

Result<Tree> read_json(std::string_view text, const std::string& name, int most_depth) {
    Builder builder(most_depth);
    if (!nlohmann::json::sax_parse(text, &builder)) return Error{name, builder.reason()};
    return builder.take();
}

}  // namespace waylight
