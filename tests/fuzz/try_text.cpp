#include <array>

#include "fuzz/input.h"
#include "fuzz/sample_house.h"
#include "fuzz/targets.h"

namespace waylight::fuzz {
namespace {

using namespace text;

struct Tongue {
    const char* language;
    const char* script;
    Direction direction;
};
constexpr std::array<Tongue, 10> tongues{{{"en", "Latn", Direction::LeftToRight},
                                          {"ar", "Arab", Direction::RightToLeft},
                                          {"th", "Thai", Direction::LeftToRight},
                                          {"my", "Mymr", Direction::LeftToRight},
                                          {"am", "Ethi", Direction::LeftToRight},
                                          {"hi", "Deva", Direction::LeftToRight},
                                          {"km", "Khmr", Direction::LeftToRight},
                                          {"ur", "Arab", Direction::RightToLeft},
                                          {"", "", Direction::LeftToRight},
                                          {"x-made-up", "Zzzz", Direction::RightToLeft}}};

std::vector<StyleSpan> next_spans(Input& input) {
    std::vector<StyleSpan> spans;
    std::uint32_t at = 0;
    for (std::size_t count = input.index(3); count > 0; --count) {
        const std::uint32_t from = at + input.byte();
        at = from + input.byte();
        spans.push_back({{from, at}, input.index(2) == 0 ? Weight::Regular : Weight::Bold, input.byte()});
    }
    return spans;
}

ParagraphRequest next_request(Input& input) {
    const Tongue& tongue = tongues[input.index(tongues.size())];
    ParagraphRequest request;
    request.language = tongue.language;
    request.script = tongue.script;
    request.direction = tongue.direction;
    request.em = Px::raw(input.number(0, 8000));
    request.width = Px::raw(input.number(-64, 50000));
    request.weight = input.index(2) == 0 ? Weight::Regular : Weight::Bold;
    request.align = static_cast<Align>(input.index(3));
    request.leading = static_cast<Leading>(input.index(2));
    request.balance = static_cast<Balance>(input.index(2));
    request.spans = next_spans(input);
    request.text = std::string(input.rest());
    return request;
}

void check_lines(const Paragraph& paragraph) {
    std::uint32_t at = 0;
    for (const Line& line : paragraph.lines) {
        require(line.bytes.from == at && line.bytes.to > at, "lines follow one another");
        at = line.bytes.to;
    }
    require(at == paragraph.request.text.size(), "lines cover the text");
}

void look_everywhere(const Paragraph& paragraph) {
    for (const ByteRange word : paragraph.words()) {
        require(word.from < word.to && word.to <= paragraph.request.text.size(), "a word lies in its text");
        for (const Rect& box : paragraph.boxes(word)) static_cast<void>(paragraph.word_at(box.centre()));
    }
    for (const int x : {-9, 0, 7, 300}) static_cast<void>(paragraph.byte_at({Px::of(x), paragraph.line_height / 2}));
    static_cast<void>(paragraph.dump());
}

}  // namespace

/// Twelve bytes or so choose language, size, width and styles; the rest is the text.
void try_text(ByteView bytes) {
    Input input(bytes);
    const ParagraphRequest request = next_request(input);
    const auto paragraph = shared_shaper().layout(request);
    check_lines(*paragraph);
    look_everywhere(*paragraph);
    static_cast<void>(shared_shaper().trace(request));
    static_cast<void>(shared_shaper().trace_json(request));
    std::uint32_t at = 0;
    for (const ByteRange sentence : text::sentences(request.text, request.language)) {
        require(sentence.from == at && sentence.to > at, "sentences follow one another");
        at = sentence.to;
    }
    require(at == request.text.size(), "sentences cover the text");
}

}  // namespace waylight::fuzz
