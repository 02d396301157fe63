#include "ui/frame.h"

#include "ui/dump.h"

namespace waylight::ui {

std::string Frame::dump() const {
    std::string out = place + " " + surface.name() + " " + std::string(name_of(theme)) + "\n";
    out += draw.dump();
    out += "tree\n" + tree.dump();
    for (const DrawPicture& picture : soon) out += "soon " + picture.name + " " + printed(picture.rect) + "\n";
    if (soon_heard)
        out += "soon heard " + soon_heard->locale + " " + soon_heard->catalogue + "/" + soon_heard->key +
               (soon_heard->speed == Speed::AsMade   ? ""
                : soon_heard->speed == Speed::Slower ? " slower"
                                                     : " faster") +
               "\n";
    return out;
}

}  // namespace waylight::ui
