#include <cstdio>
#include <exception>
#include <new>
#include <span>

#include "app/desk/desk.h"
#include "app/house.h"
#include "app/images/images.h"
#include "app/loop.h"
#include "app/options.h"
#include "app/private_memory.h"
#include "app/replay.h"
#include "app/tour.h"

namespace {

using namespace waylight;
using app::Options;

int say(const std::string& text) {
    std::fputs(text.c_str(), stdout);
    return 0;
}

int refuse(const Error& error) {
    app::Complaints()(error);
    return 2;
}

int run(int argc, char** argv) {
    images::keep_freed_memory();
    const auto arguments = std::span(argv, static_cast<std::size_t>(argc)).subspan(1);
    const Result<Options> options = app::parse_options({arguments.data(), arguments.size()}, program_folder());
    if (!options) return refuse(options.error());
    if (options->task == Options::Task::Help) return say(app::help_text());
    if (options->task == Options::Task::Version) return say("waylight " WAYLIGHT_VERSION "\n");

    const Result<app::House> house = app::furnish(*options);
    if (!house) return refuse(house.error());

    if (options->desk) return app::run_desk(*house);
    // From here on nothing is read but packs, and nothing is written but what a tour or a replay was asked for.
    if (options->task == Options::Task::Tour) return app::run_tour(*house);
    if (options->task == Options::Task::Replay) return app::run_replay(*house);
    app::keep_memory_private();
    return app::run_kiosk(*house);
}

}  // namespace

int main(int argc, char** argv) {
    try {
        return run(argc, argv);
    } catch (const std::bad_alloc&) {
        std::fputs("waylight: cannot begin: there is not enough memory\n", stderr);  // words of our own would take some
        return 2;
    } catch (const std::exception& error) {
        return refuse({"", std::string("cannot go on: ") + error.what()});
    } catch (...) {
        return refuse({"", "cannot go on, for a reason that nobody foresaw"});
    }
}
