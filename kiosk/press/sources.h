#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "model/documents.h"
#include "press/diagnostics.h"

/// What authors wrote in content/, as read: nothing here is checked against anything else yet.
namespace waylight::press {

/// A text and where its author wrote it.
struct Written {
    std::string text;
    Place place;
};

/// Sentences, an item, or one of the two texts of a contact.
struct BlockSource {
    model::BlockKind kind = model::BlockKind::Text;
    Written text;
    Written number;  ///< of a contact: the key of its telephone number, or empty
};

struct PageSource {
    Written id;
    Written picture;  ///< empty: a page without a picture
    std::optional<model::Sensitivity> sensitivity;
    bool adults_only = false;
    Written heading;
    std::vector<BlockSource> blocks;
    Written tip;  ///< may be empty
    std::vector<Written> numbers;
    std::vector<Written> facts;
    std::vector<Written> answers;
};

struct BookletSource {
    std::string slug;
    Place place;
    Written code;
    model::Shelf shelf = model::Shelf::Younger;
    model::Sensitivity sensitivity = model::Sensitivity::Green;
    Written title;
    Written cover;  ///< empty once it is known not to be drawn yet
    std::vector<PageSource> pages;
};

enum class Confidence : std::uint8_t { High, Medium, Low, NotVerified };

struct FactSource {
    Place place;
    Written id;
    Written value;  ///< a telephone number, or empty
    std::vector<int> groups;
    std::vector<model::Shelf> audience;
    Confidence confidence = Confidence::NotVerified;
    std::string source_date;
    Written checked_on;  ///< "YYYY-MM-DD", or empty
    bool gate = false;
};

struct TermSource {
    Written number;
    Written word;
    Written meaning;
    Written picture;  ///< may be empty
};

struct InterfaceSource {
    Written text;
    std::string note;
    std::vector<Written> placeholders;  ///< names without { }
};

/// Every scene is drawn in this many pixels.
inline constexpr int scene_width = 1600;
inline constexpr int scene_height = 1200;

struct PictureSource {
    Written alt;
    std::optional<std::pair<int, int>> focus;
    std::vector<Written> not_shown;  ///< helpers whom the words name and the picture rightly leaves out
};

template <typename T>
using ById = std::map<std::string, T, std::less<>>;

struct Sources {
    std::string folder;  ///< as messages show it
    Place library;
    int serial = 0;
    std::vector<Written> listed;                       ///< slugs of library.toml
    std::vector<BookletSource> booklets;               ///< that could be read, in the order of library.toml
    std::set<std::string, std::less<>> booklet_files;  ///< slugs of all files, readable or not
    ById<FactSource> facts;
    ById<TermSource> glossary;
    ById<Written> statements;
    ById<InterfaceSource> interface;
    ById<PictureSource> pictures;
    ById<Written> icons;                         ///< what each pictogram shows; by its name in the kit, without "icon-"
    std::set<std::string, std::less<>> scenes;   ///< names in pictures/scenes
    std::set<std::string, std::less<>> undrawn;  ///< described and asked for, without a scene
};

/// Pictures that screens show without any booklet asking for them.
inline const std::set<std::string, std::less<>> pictures_of_screens{"resting", "welcome", "phone", "break"};

/// Every picture that something uses: pages, covers, glossary terms, screens.
std::set<std::string, std::less<>> used_pictures(const Sources& sources);

/// Reads every TOML file of a content folder. Nothing when a file that all others lean on (facts, glossary, ui ...) cannot be read:
/// then looking further would only repeat that. A booklet that cannot be read is left out.
std::optional<Sources> read_sources(const std::filesystem::path& content, Diagnostics& diagnostics);

/// A path as messages show it: as seen from the folder one stands in, where it lies below that.
std::string shown(const std::filesystem::path& path);

}  // namespace waylight::press
