#include "screens/listener.h"

#include "ui/canvas.h"

namespace waylight::test {

std::string heard(const Visitor& visitor) {
    const std::optional<screens::Hearing>& hearing = visitor.session().hearing;
    if (!hearing) return "silence";
    return hearing->text.catalogue + "/" + hearing->text.key + " " + std::to_string(hearing->word);
}

std::vector<std::string> lit_words(const Visitor& visitor) {
    std::vector<std::string> words;
    for (const ui::Command& command : visitor.frame().draw.commands)
        if (const auto* text = std::get_if<ui::DrawText>(&command))
            for (const text::StyleSpan& span : text->paragraph->request.spans)
                if (span.tint == ui::spoken_tint) words.push_back(text->paragraph->request.text.substr(span.bytes.from, span.bytes.size()));
    return words;
}

void let_the_voice_come_to(Visitor& visitor, int milliseconds) { visitor.input(screens::Heard{{milliseconds}}); }

}  // namespace waylight::test
