#include "press/paint/paint.h"

#include <algorithm>
#include <vector>

#include "pack/pack.h"
#include "press/cache_entries.h"
#include "press/paint/canvas.h"
#include "press/png.h"
#include "press/processors.h"
#include "press/sources.h"
#include "press/subprocess.h"

namespace waylight::press {
namespace fs = std::filesystem;
namespace {

constexpr PngSize scene_size{scene_width, scene_height};
constexpr PngSize icon_size{192, 192};

constexpr std::string_view unfinished_extension = ".unfinished";

struct Job {
    std::string svg;
    PngSize size;
    ColourOptions options;  ///< none: the picture keeps all its colours
    std::string name;
    std::map<std::string, Bytes>* into = nullptr;
    fs::path png;  ///< in the cache
};

Result<void> paint_one(const Job& job) {
    const Result<Bytes> drawn = kit::paint_svg(job.svg, job.size.width, job.size.height);
    if (!drawn) return drawn.error();
    fs::path unfinished = job.png;
    unfinished += unfinished_extension;
    if (Result<void> written = write_file(unfinished, *drawn); !written) return written;
    if (!job.options.empty())
        if (Result<void> reduced = reduce_colours(unfinished, job.options); !reduced) return reduced;
    std::error_code code;
    fs::rename(unfinished, job.png, code);
    if (code) return Error{job.png.string(), "cannot be put in place: " + code.message()};
    return {};
}

class Painter {
public:
    Painter(const fs::path& cache, Diagnostics& diagnostics, Progress& progress)
        : m_folder(cache / "png"), m_diagnostics(diagnostics), m_progress(progress) {}

    /// False when a tool is missing.
    bool add(Job job) {
        if (m_versions.empty()) {
            const Result<std::string> versions = tool_versions();
            if (!versions) return fail(versions.error());
            m_versions = *versions;
        }
        job.png = m_folder / cached_name(job.svg, job.size, job.options, m_versions);
        const Result<Bytes> painted = read_file(job.png);
        const bool is_there = painted && is_whole_png(*painted);
        if (is_there) mark_as_used(job.png);
        // Two names may have one drawing: it is painted once, or two painters would write the same file.
        if (!is_there && m_scheduled.insert(job.png).second) m_missing.push_back(m_jobs.size());
        m_jobs.push_back(std::move(job));
        return true;
    }

    int paint_missing() {
        std::error_code code;
        fs::create_directories(m_folder, code);
        for (const fs::path& left : list_files(m_folder, unfinished_extension)) fs::remove(left, code);
        const int count = static_cast<int>(m_missing.size());
        if (count > 0) m_progress.stage("painting " + std::to_string(count) + " pictures and icons");
        SharedSteps steps(m_progress, m_missing.size());
        const auto paint = [&](std::size_t missing, unsigned /*thread*/, Diagnostics& diagnostics) {
            const Job& job = m_jobs[m_missing[missing]];
            if (const Result<void> done = paint_one(job); !done) tell(job, done.error(), diagnostics);
            steps.take_one();
        };
        do_on_all_processors(m_missing.size(), AfterFault::GoOn, paint, m_diagnostics);
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

    static void tell(const Job& job, const Error& error, Diagnostics& diagnostics) {
        diagnostics.problem({job.name}, "cannot be painted: " + error.text() + "; look at it with waylight-press pictures --look",
                            error.where.empty() && !tells_full_disk(error.message) ? Severity::Problem : Severity::Environment);
    }

    fs::path m_folder;
    Diagnostics& m_diagnostics;
    Progress& m_progress;
    std::string m_versions;
    std::vector<Job> m_jobs;
    std::vector<std::size_t> m_missing;
    std::set<fs::path> m_scheduled;
};

}  // namespace

void prove_weight(const Place& place, std::uintmax_t bytes, Diagnostics& diagnostics) {
    const auto kilobytes = [](std::uintmax_t count) { return std::to_string((count + 999) / 1000); };
    if (bytes > most_picture_bytes)
        diagnostics.problem(place, "the painted picture takes " + kilobytes(bytes) + " KB, and " + kilobytes(most_picture_bytes) +
                                       " is the most; scatter fewer things, draw larger ones, or make glows flatter");
}

Result<std::string> tool_versions() {
    const Result<Completed> run = run_program({"pngquant", "--version"});
    if (!run) return run.error();
    return kit::painter_version() + " pngquant " + run->output;
}

/// Each on a line of its own, so that no two lists of options make one key.
std::string cached_name(std::string_view svg, PngSize size, ColourOptions options, std::string_view versions) {
    std::string key = std::string(versions) + '\n' + std::to_string(size.width) + 'x' + std::to_string(size.height) + '\n';
    for (const std::string_view option : options) key += std::string(option) + '\n';
    return pack::hash_hex(bytes_of(key + '\n' + std::string(svg))) + ".png";
}

/// pngquant leaves the picture as it is where fewer colours would look worse (99) or take more room (98).
Result<void> reduce_colours(const fs::path& png, ColourOptions options) {
    constexpr int too_few_colours = 99;
    constexpr int no_smaller = 98;
    std::vector<std::string> words{"env", "OMP_NUM_THREADS=1", "pngquant", "--skip-if-larger", "--force", "--output", png.string()};
    words.insert(words.end(), options.begin(), options.end());
    words.insert(words.end(), {"--", png.string()});
    const Result<Completed> run = run_program(words);
    if (!run) return run.error();
    if (run->exit_code == 0 || run->exit_code == too_few_colours || run->exit_code == no_smaller) return {};
    return Error{"", "pngquant failed: " + last_line(run->output)};
}

std::optional<Artwork> paint(const Drawings& drawings, const std::set<std::string, std::less<>>& pictures, const fs::path& cache,
                             Diagnostics& diagnostics, Progress& progress) {
    Artwork artwork;
    Painter painter(cache, diagnostics, progress);
    bool ready = true;
    for (const std::string& name : pictures)
        ready = ready && painter.add({drawings.pictures.at(name).svg, scene_size, scene_colours, name, &artwork.pictures, {}});
    for (const auto& [name, svg] : drawings.icons) ready = ready && painter.add({svg, icon_size, {}, name, &artwork.icons, {}});
    if (!ready) return std::nullopt;
    artwork.painted = painter.paint_missing();
    painter.collect();
    for (const auto& [name, png] : artwork.pictures) prove_weight({shown(drawings.pictures.at(name).file)}, png.size(), diagnostics);
    if (!diagnostics.clean()) return std::nullopt;
    return artwork;
}

}  // namespace waylight::press
