#include "press/speech/clip_cache.h"

#include <charconv>

#include "pack/pack.h"
#include "press/cache_entries.h"

namespace waylight::press {
namespace {

constexpr std::string_view clip_extension = ".clip";
constexpr std::string_view gain_extension = ".gain";

}  // namespace

/// A line of JSON, a line with the hash of line and sound, the sound.
std::optional<SpokenClip> ClipCache::find(const std::string& key) const {
    const std::filesystem::path path = m_folder / (key + std::string(clip_extension));
    const Result<Bytes> file = read_file(path);
    if (!file) return std::nullopt;
    const std::string_view text = text_of(*file);
    const std::size_t line = text.find('\n');
    const std::size_t hash = line == std::string_view::npos ? line : text.find('\n', line + 1);
    if (hash == std::string_view::npos) return std::nullopt;
    const std::string json(text.substr(0, line));
    const ByteView sound = ByteView(*file).subspan(hash + 1);
    if (pack::hash_hex(bytes_of(json + pack::hash_hex(sound))) != text.substr(line + 1, hash - line - 1)) return std::nullopt;
    const Result<Tree> tree = read_json(json, key);
    const Result<model::NarrationDocument> document = tree ? model::decode_narration(*tree, key) : tree.error();
    if (!document || document->size() != 1) return std::nullopt;
    mark_as_used(path);
    return SpokenClip{document->begin()->second, {sound.begin(), sound.end()}};
}

Result<void> ClipCache::keep(const std::string& key, const SpokenClip& clip) const {
    std::string head = write_json(model::encode(model::NarrationDocument{{"clip", clip.clip}}));
    head.pop_back();  // the line's end
    const std::string hash = pack::hash_hex(bytes_of(head + pack::hash_hex(clip.sound)));
    head += "\n" + hash + "\n";
    const ByteView line = bytes_of(head);
    Bytes file(line.begin(), line.end());
    file.insert(file.end(), clip.sound.begin(), clip.sound.end());
    return write_file(m_folder / (key + std::string(clip_extension)), file);
}

std::optional<int> ClipCache::find_gain(const std::string& key) const {
    const std::filesystem::path path = m_folder / (key + std::string(gain_extension));
    const Result<std::string> text = read_text_file(path);
    int gain = 0;
    if (!text || std::from_chars(text->data(), text->data() + text->size(), gain).ec != std::errc()) return std::nullopt;
    mark_as_used(path);
    return gain;
}

Result<void> ClipCache::keep_gain(const std::string& key, int quarter_decibels) const {
    return write_file(m_folder / (key + std::string(gain_extension)), bytes_of(std::to_string(quarter_decibels) + "\n"));
}

}  // namespace waylight::press
