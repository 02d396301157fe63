#include "press/progress.h"

#include <unistd.h>

#include <iostream>

namespace waylight::press {

Progress::Style Progress::usual_style() { return isatty(STDERR_FILENO) != 0 ? Style::Terminal : Style::Lines; }

void Progress::stage(const std::string& what) {
    m_stage = what;
    if (m_style == Style::Lines) std::cerr << what << '\n';
    if (m_style == Style::Terminal) rewrite(what);
}

void Progress::step(int done, int all) {
    if (m_style == Style::Terminal) rewrite(m_stage + " " + std::to_string(done) + "/" + std::to_string(all));
}

void SharedSteps::take_one() {
    const std::lock_guard lock(m_mutex);
    m_progress.step(++m_done, m_all);
}

void Progress::rewrite(const std::string& line) {
    std::cerr << "\r\033[K" << line << std::flush;
    m_dirty = true;
}

void Progress::clear() {
    if (m_dirty) std::cerr << "\r\033[K" << std::flush;
    m_dirty = false;
}

}  // namespace waylight::press
