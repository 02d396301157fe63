#include "press/undrawn.h"

#include "press/names.h"

namespace waylight::press {
namespace {

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
