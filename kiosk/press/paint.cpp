#include "press/paint.h"

#include <atomic>
#include <mutex>
#include <thread>
#include <vector>

#include "pack/pack.h"
#include "press/compose.h"
#include "press/png.h"
#include "press/sources.h"
#include "press/subprocess.h"

namespace waylight::press {
namespace fs = std::filesystem;
namespace {

constexpr int painters = 2;
constexpr int icon_width = 192;

constexpr std::string_view unfinished_extension = ".unfinished";

enum class Colours : std::uint8_t { All, Few };

struct Job {
    fs::path svg;
    int width = 0;
    Colours colours = Colours::All;
    std::string name;
    std::map<std::string, Bytes>* into = nullptr;
    fs::path png;  ///< in the cache
};

/// What the tools call themselves: another version may paint other pixels.
Result<std::string> tool_versions() {
    std::string versions;
    for (const char* tool : {"rsvg-convert", "pngquant"}) {
        const Result<Completed> run = run_program({tool, "--version"});
        if (!run) return run.error();
        versions += tool + (' ' + run->output);
    }
    return versions;
}

Result<void> run_tool(const std::vector<std::string>& command) {
    const Result<Completed> run = run_program(command);
    if (!run) return run.error();
    if (run->exit_code == 0) return {};
    return Error{"", command[0] + " failed: " + last_line(run->output)};
}

/// pngquant leaves the picture as it is where fewer colours would look worse (99) or take more room (98).
Result<void> reduce_colours(const fs::path& from, const fs::path& to) {
    constexpr int too_few_colours = 99;
    constexpr int no_smaller = 98;
    const Result<Completed> run = run_program({"env", "OMP_NUM_THREADS=1", "pngquant", "--quality", "80-98", "--skip-if-larger", "--force",
                                               "--output", to.string(), "--", from.string()});
    if (!run) return run.error();
    if (run->exit_code == 0 || run->exit_code == too_few_colours || run->exit_code == no_smaller) return {};
    return Error{"", "pngquant failed: " + last_line(run->output)};
}

Result<void> paint_one(const Job& job) {
    fs::path unfinished = job.png;
    unfinished += unfinished_extension;
    Result<void> drawn = run_tool({"rsvg-convert", "-w", std::to_string(job.width), "-o", unfinished.string(), job.svg.string()});
    if (!drawn) return drawn;
    if (job.colours == Colours::Few)
        if (Result<void> reduced = reduce_colours(unfinished, unfinished); !reduced) return reduced;
    std::error_code code;
    fs::rename(unfinished, job.png, code);
    if (code) return Error{job.png.string(), "cannot be put in place: " + code.message()};
    return {};
}

class Painter {
public:
    Painter(const fs::path& cache, Diagnostics& diagnostics, Progress& progress)
        : m_folder(cache / "png"), m_diagnostics(diagnostics), m_progress(progress) {}

    /// False when the tools are missing or the SVG cannot be read.
    bool add(Job job) {
        if (m_versions.empty()) {
            const Result<std::string> versions = tool_versions();
            if (!versions) return fail(versions.error());
            m_versions = *versions;
        }
        const Result<Bytes> svg = read_file(job.svg);
        if (!svg) return fail(svg.error());
        const std::string key = m_versions + std::to_string(job.width) + ' ' + (job.colours == Colours::Few ? "few" : "all") + '\n' +
                                std::string(text_of(*svg));
        job.png = m_folder / (pack::hash_hex(bytes_of(key)) + ".png");
        const Result<Bytes> painted = read_file(job.png);
        const bool is_there = painted && is_whole_png(*painted);
        // Two names may have one drawing: it is painted once, or two painters would write the same file.
        if (!is_there && m_scheduled.insert(job.png).second) m_missing.push_back(m_jobs.size());
        m_jobs.push_back(std::move(job));
        return true;
    }

    /// Two at a time, as many as there are.
    int paint_missing() {
        std::error_code code;
        fs::create_directories(m_folder, code);
        for (const fs::path& left : list_files(m_folder, unfinished_extension)) fs::remove(left, code);
        const int count = static_cast<int>(m_missing.size());
        if (count > 0) m_progress.stage("painting " + std::to_string(count) + " pictures and icons");
        std::vector<std::thread> threads;
        for (int i = 0; i < painters; ++i) threads.emplace_back([this] { paint_next(); });
        for (std::thread& thread : threads) thread.join();
        return count;
    }

    void collect() {
        for (const Job& job : m_jobs) {
            Result<Bytes> png = read_file(job.png);
            if (png && is_whole_png(*png))
                job.into->emplace(job.name, *std::move(png));
            else if (m_diagnostics.clean())
                fail(png ? Error{job.png.string(), "is no whole picture although it was just painted; look at the disk, then build again"}
                         : png.error());
        }
    }

private:
    bool fail(const Error& error) {
        m_diagnostics.problem(error, Severity::Environment);
        return false;
    }

    void paint_next() {
        for (std::size_t i = m_next++; i < m_missing.size(); i = m_next++) {
            const Job& job = m_jobs[m_missing[i]];
            const Result<void> done = paint_one(job);
            const std::lock_guard lock(m_mutex);
            if (!done)
                m_diagnostics.problem({job.name}, "cannot be painted: " + done.error().text() + "; look at it with compose.py --png",
                                      done.error().where.empty() && !tells_full_disk(done.error().message) ? Severity::Problem
                                                                                                           : Severity::Environment);
            m_progress.step(++m_done, static_cast<int>(m_missing.size()));
        }
    }

    fs::path m_folder;
    Diagnostics& m_diagnostics;
    Progress& m_progress;
    std::string m_versions;
    std::vector<Job> m_jobs;
    std::vector<std::size_t> m_missing;
    std::set<fs::path> m_scheduled;
    std::atomic<std::size_t> m_next = 0;
    std::mutex m_mutex;
    int m_done = 0;
};

std::vector<fs::path> icons_in(const fs::path& svg) { return list_files(svg / "icons", ".svg"); }

}  // namespace

std::optional<Artwork> paint(const fs::path& kit, const std::set<std::string, std::less<>>& pictures, const fs::path& cache,
                             Diagnostics& diagnostics, Progress& progress) {
    const std::optional<fs::path> svg = compose(kit, cache, diagnostics, progress);
    if (!svg) return std::nullopt;
    Artwork artwork;
    Painter painter(cache, diagnostics, progress);
    bool ready = true;
    for (const std::string& name : pictures)
        ready = ready && painter.add({*svg / "pictures" / (name + ".svg"), scene_width, Colours::Few, name, &artwork.pictures, {}});
    for (const fs::path& icon : icons_in(*svg))
        ready = ready && painter.add({icon, icon_width, Colours::All, icon.stem().string(), &artwork.icons, {}});
    if (!ready) return std::nullopt;
    artwork.painted = painter.paint_missing();
    painter.collect();
    if (!diagnostics.clean()) return std::nullopt;
    return artwork;
}

}  // namespace waylight::press
