#include "model/show_card.h"

namespace waylight::model {

std::vector<std::string> show_card_sentences(const std::function<std::string(UiText)>& text_of, const std::string& spoken_language,
                                             bool needs_interpreter) {
    std::vector<std::string> sentences{text_of(UiText::help_show_need)};
    if (needs_interpreter) {
        sentences.push_back(fill_in(text_of(UiText::help_show_speak), {{"language", spoken_language}}));
        sentences.push_back(text_of(UiText::help_show_interpreter));
    }
    sentences.push_back(text_of(UiText::help_show_stay));
    return sentences;
}

std::string joined_sentences(const std::vector<std::string>& sentences) {
    std::string all;
    for (const std::string& sentence : sentences) all += (all.empty() ? "" : " ") + sentence;
    return all;
}

}  // namespace waylight::model
