#pragma once

#include <string>

#include "model/sample_library.h"
#include "screens/screens.h"

namespace waylight::test {

/// The sample packs with longer pages: English, a right-to-left language, and one in which a page is missing.
class SampleHouse {
public:
    /// `is_spoken`: the booklet "asking", the words and the number have sounds in English and in the right-to-left language.
    explicit SampleHouse(bool is_spoken = false);
    [[nodiscard]] screens::Stage stage(const std::string& surface = "1920x1080@344mm");
    [[nodiscard]] const model::Library& library() const { return m_library; }

private:
    SampleFolder m_folder;
    model::Library m_library;
    text::Shaper m_shaper;
};

/// Someone in front of the screen: taps things by their id and sees frames.
class Visitor {
public:
    explicit Visitor(screens::Stage stage, screens::Start start = {}, const std::string& place = "welcome");

    [[nodiscard]] const ui::Frame& frame() const { return m_frame; }
    [[nodiscard]] const screens::Session& session() const { return m_session; }
    [[nodiscard]] std::string place() const { return m_frame.place; }
    [[nodiscard]] bool sees(const std::string& id) const { return m_frame.tree.find(id) != nullptr; }

    /// Touches the middle of a thing and lets go. Throws when there is no such thing.
    void tap(const std::string& id);
    void input(const screens::Input& input);
    void key(screens::Key key) { input(screens::KeyDown{key}); }
    void wait(Milliseconds time) { m_now = m_now + time; }

private:
    void look();

    screens::Stage m_stage;
    screens::Start m_start;
    screens::Session m_session;
    ui::Frame m_frame;
    Milliseconds m_now;
};

}  // namespace waylight::test
