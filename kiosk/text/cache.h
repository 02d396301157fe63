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
    explicit Cache(std::size_t most_cost) : m_most_cost(most_cost) {
        m_index.max_load_factor(0.25F);  // what is not kept is mostly an empty bucket then, and not looked for elsewhere
    }

    /// Null when not kept. Valid until the next insert.
    Value* find(const Key& key) {
        const auto found = m_index.find({&key, Hash()(key)});
        if (found == m_index.end()) return nullptr;
        m_entries.splice(m_entries.begin(), m_entries, found->second);
        return &found->second->value;
    }

    /// The key must not be kept already.
    Value& insert(Key key, Value value, std::size_t cost) {
        const std::size_t hash = Hash()(key);
        Entries added;
        added.push_front({std::move(key), std::move(value), cost, hash});
        m_index.emplace(KeyRef{&added.front().key, hash}, added.begin());
        m_entries.splice(m_entries.begin(), added);  // last, since it cannot fail
        m_cost += cost;
        while (m_cost > m_most_cost && m_entries.size() > 1) drop_oldest();
        return m_entries.front().value;
    }

private:
    struct Entry {
        Key key;
        Value value;
        std::size_t cost;
        std::size_t hash;
    };
    using Entries = std::list<Entry>;
    struct KeyRef {
        const Key* key;
        std::size_t hash;
    };
    struct HashRef {
        std::size_t operator()(KeyRef ref) const { return ref.hash; }
    };
    struct SameKey {
        bool operator()(KeyRef a, KeyRef b) const { return a.key == b.key || *a.key == *b.key; }
    };

    void drop_oldest() {
        m_cost -= m_entries.back().cost;
        m_index.erase({&m_entries.back().key, m_entries.back().hash});
        m_entries.pop_back();
    }

    std::size_t m_most_cost;
    std::size_t m_cost = 0;
    Entries m_entries;  ///< most recently used first
    std::unordered_map<KeyRef, typename Entries::iterator, HashRef, SameKey> m_index;
};

}  // namespace waylight::text
