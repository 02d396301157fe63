#pragma once

#include <cstdint>
#include <mutex>
#include <string>

namespace waylight::press {

/// Tells a waiting author on standard error what is being done.
class Progress {
public:
    /// Terminal rewrites one line; Lines prints one line for each stage.
    enum class Style : std::uint8_t { Quiet, Lines, Terminal };

    explicit Progress(Style style) : m_style(style) {}
    ~Progress() { clear(); }
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;

    /// Terminal when standard error is one.
    static Style usual_style();

    void stage(const std::string& what);
    /// One more of many within the stage; shown on a terminal only.
    void step(int done, int all);
    /// Takes the rewritten line away, before something else is printed.
    void clear();

private:
    void rewrite(const std::string& line);

    Style m_style;
    std::string m_stage;
    bool m_dirty = false;
};

/// The steps of a stage that several threads take.
class SharedSteps {
public:
    SharedSteps(Progress& progress, std::size_t all) : m_progress(progress), m_all(static_cast<int>(all)) {}

    void take_one();

private:
    Progress& m_progress;
    int m_all;
    int m_done = 0;
    std::mutex m_mutex;
};

}  // namespace waylight::press
