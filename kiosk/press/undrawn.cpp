#include "press/undrawn.h"

namespace waylight::press {
namespace {

constexpr std::size_t most_named = 3;

class Undrawn {
public:
    explicit Undrawn(Sources& sources) : m_sources(sources) {}

    void leave_out(Written& picture) {
        if (m_sources.scenes.contains(picture.text) || !m_sources.pictures.contains(picture.text)) return;
        m_sources.undrawn.insert(picture.text);
        picture.text.clear();
    }

private:
    Sources& m_sources;
};

std::string first_names(const std::set<std::string, std::less<>>& names) {
    std::string all;
    std::size_t count = 0;
    for (const std::string& name : names) {
        if (count == most_named) return all + " ...";
        all += (count++ == 0 ? "" : ", ") + name;
    }
    return all;
}

}  // namespace

void leave_out_undrawn(Sources& sources, Purpose purpose, Diagnostics& diagnostics) {
    Undrawn undrawn(sources);
    for (BookletSource& booklet : sources.booklets) {
        undrawn.leave_out(booklet.cover);
        for (PageSource& page : booklet.pages) undrawn.leave_out(page.picture);
    }
    for (auto& [id, term] : sources.glossary) undrawn.leave_out(term.picture);
    const std::size_t count = sources.undrawn.size();
    if (count == 0) return;
    diagnostics.problem({sources.folder + "/pictures/pictures.toml"},
                        std::to_string(count) + (count == 1 ? " picture is" : " pictures are") + " described and not drawn yet (" +
                            first_names(sources.undrawn) + "), and the pages stand without; draw each in pictures/scenes",
                        purpose == Purpose::Release ? Severity::Problem : Severity::Note);
}

}  // namespace waylight::press
