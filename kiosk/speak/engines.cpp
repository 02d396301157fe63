// SPDX-License-Identifier: GPL-3.0-or-later
#include "speak/engines.h"

#include <filesystem>
#include <fstream>
#include <set>

namespace waylight::speak {
namespace fs = std::filesystem;
namespace {

/// The engines' libraries that this process has loaded.
std::set<std::string> loaded_libraries() {
    std::set<std::string> files;
    std::ifstream maps("/proc/self/maps");
    for (std::string line; std::getline(maps, line);) {
        const std::size_t path = line.find('/');
        if (path != std::string::npos && (line.find("/libespeak-ng") != std::string::npos || line.find("/libflite") != std::string::npos))
            files.insert(line.substr(path));
    }
    return files;
}

}  // namespace

Result<Engines> Engines::open(Phonemes phonemes) {
    Result<Espeak> espeak = Espeak::open(phonemes);
    if (!espeak) return espeak.error();
    return Engines(*std::move(espeak), Flite::open());
}

Result<Speech> Engines::say(const Request& request) {
    const Voice& voice = request.voice;
    return voice.engine == Engine::Espeak ? m_espeak.say(voice.name, request.rate, request.sentence)
                                          : m_flite.say(voice.name, request.rate, request.sentence);
}

std::vector<std::string> Engines::voices() const {
    std::vector<std::string> all;
    for (const std::string& name : m_espeak.voices()) all.push_back(name.starts_with('+') ? name : "espeak:" + name);
    for (const std::string& name : Flite::voices()) all.push_back("flite:" + name);
    return all;
}

std::vector<std::string> Engines::parts() const {
    std::set<std::string> files = loaded_libraries();
    std::error_code code;
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(m_espeak.folder(), code))
        if (entry.is_regular_file(code)) files.insert(entry.path().string());
    std::vector<std::string> all{Espeak::version(), Flite::version()};
    all.insert(all.end(), files.begin(), files.end());
    return all;
}

}  // namespace waylight::speak
