// SPDX-License-Identifier: GPL-3.0-or-later
#include "speak/program.h"

#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <fstream>
#include <iostream>
#include <optional>

#include "base/files.h"
#include "base/utf8.h"
#include "speak/engines.h"
#include "speak/request.h"

namespace waylight::speak {
namespace {

constexpr std::string_view help_text =
    "waylight-speak [options] [FILE]: says sentences\n"
    "\n"
    "Reads one request a line from FILE, or from standard input where none is named or it is -:\n"
    "  {\"voice\": \"espeak:ro+f2\", \"rate\": 120, \"out\": \"SAMPLES\", \"sentence\": [{\"say\": \"Sun\u0103\"}, {\"digits\": "
    "\"42\"}]}\n"
    "voice: espeak:FILE+VARIANT or flite:slt. rate: words a minute. sentence: one for each word that is seen; digits are said one by one.\n"
    "Writes the samples (16 bit, one channel, this machine's byte order) to the file SAMPLES and answers with one line each:\n"
    "  {\"rate\":22050,\"samples\":30870,\"spans\":[[0,612],[612,1400]]}   from and to of each word, in milliseconds\n"
    "\n"
    "  --answers FILE   write the answers there instead of to standard output\n"
    "  --phonemes       also answer with what espeak-ng's voices say for each word, in its phoneme names\n"
    "  --engines        the engines, and the files they are made of, one a line\n"
    "  --voices         every voice, one a line; +NAME are variants of any espeak voice\n"
    "  --version        the version of this program and its licence\n"
    "\n"
    "Exit code: 0 fine, 1 a request cannot be said (those before it are), 2 wrong usage or environment.\n"
    "waylight-speak is free software under the GNU General Public License, version 3 or later.\n";

constexpr std::string_view version_text =
    "waylight-speak " WAYLIGHT_VERSION "\n"
    "Licence GPLv3+: GNU General Public License, version 3 or later <https://gnu.org/licenses/gpl.html>.\n"
    "This is free software: you are free to change and redistribute it. There is no warranty.\n";

struct Options {
    std::optional<std::string> requests;
    std::optional<std::string> answers;
    Phonemes phonemes = Phonemes::Off;
};

ExitCode tell(ExitCode code, const std::string& message) {
    std::cerr << "waylight-speak: " << without_controls(message) << '\n';
    return code;
}

Result<Options> parse(const std::vector<std::string>& words) {
    Options options;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (words[i] == "--phonemes") {
            options.phonemes = Phonemes::On;
        } else if (words[i] == "--answers") {
            if (++i == words.size()) return Error{"", "--answers needs a value: --answers FILE"};
            options.answers = words[i];
        } else if (words[i].starts_with("-") && words[i] != "-") {
            return Error{"", "there is no option " + words[i] + "; --help lists them"};
        } else if (options.requests) {
            return Error{"", "one file of requests at a time; \"" + words[i] + "\" is a second"};
        } else {
            options.requests = words[i];
        }
    }
    return options;
}

/// Answers one line after the other. Engines remember what they said before, in noise and phase: each sentence is said by a fresh copy of
/// this process, so that it always gets the same samples, and one that kills its engine is told like any other fault.
class Speaker {
public:
    Speaker(Engines engines, std::ostream& answers) : m_engines(std::move(engines)), m_answers(answers) {}

    ExitCode answer_all(std::istream& requests, const std::string& name) {
        int number = 0;
        for (std::string line; std::getline(requests, line);) {
            ++number;
            if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
            if (const ExitCode code = answer(line, name + ":" + std::to_string(number)); code != ExitCode::Fine) return code;
        }
        return ExitCode::Fine;
    }

private:
    ExitCode answer(std::string_view line, const std::string& where) {
        const Result<Request> request = read_request(line, where);
        if (!request) return tell(ExitCode::Problems, request.error().text());
        const pid_t child = fork();
        if (child < 0) return tell(ExitCode::Usage, "no process can be started; free some memory");
        if (child == 0) _exit(static_cast<int>(say(*request, where)));
        int status = 0;
        while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
        }
        if (!WIFEXITED(status)) return tell(ExitCode::Problems, where + ": ended its engine; say it in other words");
        return static_cast<ExitCode>(WEXITSTATUS(status));
    }

    ExitCode say(const Request& request, const std::string& where) {
        const Result<Speech> speech = m_engines.say(request);
        if (!speech) return tell(ExitCode::Problems, where + ": " + speech.error().text());
        if (const Result<void> written = write_file(request.out, std::as_bytes(std::span(speech->samples))); !written)
            return tell(ExitCode::Usage, where + ": " + written.error().text());
        m_answers << write_answer(*speech) << std::flush;
        return m_answers ? ExitCode::Fine : tell(ExitCode::Usage, "the answers cannot be written; is the disk full?");
    }

    Engines m_engines;
    std::ostream& m_answers;
};

ExitCode speak(const Options& options) {
    Result<Engines> engines = Engines::open(options.phonemes);
    if (!engines) return tell(ExitCode::Usage, engines.error().text());
    std::ofstream answers;
    if (options.answers) {
        answers.open(*options.answers);
        if (!answers) return tell(ExitCode::Usage, *options.answers + ": cannot be written; name another file with --answers");
    }
    Speaker speaker(*std::move(engines), options.answers ? answers : std::cout);
    const std::string name = options.requests.value_or("-");
    if (name == "-") return speaker.answer_all(std::cin, "standard input");
    std::ifstream requests(name);
    if (!requests) return tell(ExitCode::Usage, name + ": cannot be read; name a file of requests, or none to read standard input");
    return speaker.answer_all(requests, name);
}

ExitCode list(const std::vector<std::string>& lines) {
    for (const std::string& line : lines) std::cout << line << '\n';
    return ExitCode::Fine;
}

ExitCode list_engines(bool voices) {
    const Result<Engines> engines = Engines::open(Phonemes::Off);
    if (!engines) return tell(ExitCode::Usage, engines.error().text());
    return list(voices ? engines->voices() : engines->parts());
}

}  // namespace

ExitCode run(const std::vector<std::string>& words) {
    const std::string first = words.empty() ? "" : words[0];
    if (first == "--help" || first == "-h") return list({std::string(help_text)});
    if (first == "--version") return list({std::string(version_text)});
    if (first == "--voices" || first == "--engines") return list_engines(first == "--voices");
    const Result<Options> options = parse(words);
    if (!options) return tell(ExitCode::Usage, options.error().message);
    return speak(*options);
}

}  // namespace waylight::speak
