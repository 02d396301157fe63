#pragma once

#include <cstddef>
#include <functional>
#include <list>
#include <unordered_map>
#include <utility>

namespace waylight::text {

/// Keeps the most recently used values until their costs exceed a bound. The newest is kept whatever it costs.
template <typename Key, typename Value, typename Hash = std::hash<Key>>
class Cache {
public:
    explicit Cache(std::size_t most_cost) : m_most_cost(most_cost) {}

    /// Null when not kept. Valid until the next insert.
    Value* find(const Key& key) {
        const auto found = m_index.find(key);
        if (found == m_index.end()) return nullptr;
        m_entries.splice(m_entries.begin(), m_entries, found->second);
        return &found->second->value;
    }

    /// The key must not be kept already.
    Value& insert(Key key, Value value, std::size_t cost) {
        m_entries.push_front({std::move(key), std::move(value), cost});
        m_index.emplace(m_entries.front().key, m_entries.begin());
        m_cost += cost;
        while (m_cost > m_most_cost && m_entries.size() > 1) drop_oldest();
        return m_entries.front().value;
    }

private:
    struct Entry {
        Key key;
        Value value;
        std::size_t cost;
    };
    using KeyRef = std::reference_wrapper<const Key>;
    struct HashRef {
        std::size_t operator()(KeyRef key) const { return Hash()(key.get()); }
    };
    struct SameKey {
        bool operator()(KeyRef a, KeyRef b) const { return a.get() == b.get(); }
    };

    void drop_oldest() {
        m_cost -= m_entries.back().cost;
        m_index.erase(m_entries.back().key);
        m_entries.pop_back();
    }

    std::size_t m_most_cost;
    std::size_t m_cost = 0;
    std::list<Entry> m_entries;  ///< most recently used first
    std::unordered_map<KeyRef, typename std::list<Entry>::iterator, HashRef, SameKey> m_index;
};

}  // namespace waylight::text
