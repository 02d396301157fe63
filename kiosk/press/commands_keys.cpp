#include <sys/stat.h>

#include <iostream>

#include "base/utf8.h"
#include "pack/pack.h"
#include "press/command.h"

namespace waylight::press {
namespace fs = std::filesystem;
namespace {

/// New files of this scope can be read by their owner alone.
class OwnerOnly {
public:
    OwnerOnly() : m_before(umask(S_IRWXG | S_IRWXO)) {}
    ~OwnerOnly() { umask(m_before); }
    OwnerOnly(const OwnerOnly&) = delete;
    OwnerOnly& operator=(const OwnerOnly&) = delete;

private:
    mode_t m_before;
};

ExitCode cannot_write(const Error& error) {
    std::cerr << error.text() << "\n";
    return ExitCode::Usage;
}

pack::Trust trust_of(const pack::KeyPairFiles& pair) {
    const Result<pack::PublicKey> key = pack::parse_public_key(pair.public_file, "the new key");
    return key ? key->trust : pack::Trust::Trial;
}

/// What is wrong with a pack, or a line that says it is fine.
Result<std::string> verify_pack(const std::string& file, const std::vector<pack::PublicKey>& keys) {
    const Result<pack::Pack> opened = pack::Pack::open(file, keys);
    if (!opened) return opened.error();
    const std::vector<std::string> names = opened->names();
    for (const std::string& name : names)
        if (const Result<Bytes> entry = opened->read(name); !entry) return entry.error();
    const std::string trust = opened->trust() == pack::Trust::Trial ? "trial" : "release";
    const bool is_named_so = fs::path(file).filename() == opened->id() + ".waypack";
    return file + ": fine, id " + opened->id() + ", serial " + std::to_string(opened->serial()) + ", " + std::to_string(names.size()) +
           " entries, " + trust + (is_named_so ? "" : "; but a kiosk takes it only by the name " + opened->id() + ".waypack: rename it");
}

}  // namespace

ExitCode run_keygen(const Arguments& arguments) {
    for (const char* option : {"--out", "--name", "--comment"})
        if (!arguments.has(option)) return wrong_usage("keygen needs " + std::string(option));
    const std::string comment = *arguments.value("--comment");
    const std::string name = *arguments.value("--name");
    if (comment.find_first_of("\r\n") != std::string::npos) return wrong_usage("the comment is one line");
    if (comment.find_first_not_of(' ') == std::string::npos)
        return wrong_usage("the comment is empty; write what the key is for, with the word TRIAL for a trial key");
    if (name.empty() || name.find('/') != std::string::npos) return wrong_usage("--name is the name of a file: trial");
    const fs::path secret = fs::path(*arguments.value("--out")) / (name + ".key");
    const fs::path open = fs::path(*arguments.value("--out")) / (name + ".pub");
    std::error_code code;
    for (const fs::path& path : {secret, open})
        if (fs::exists(path, code))
            return wrong_usage(shown(path) + " is already there, and a key is never overwritten; choose another --name");
    const pack::KeyPairFiles pair = pack::make_key_pair(comment);
    {
        const OwnerOnly guard;
        if (const Result<void> written = write_file(secret, bytes_of(pair.secret_file)); !written) return cannot_write(written.error());
    }
    if (const Result<void> written = write_file(open, bytes_of(pair.public_file)); !written) return cannot_write(written.error());
    std::cout << (trust_of(pair) == pack::Trust::Trial ? "a TRIAL key: its packs are shown with a striped border\n"
                                                       : "a RELEASE key: it signs only what the right people have checked\n")
              << "keep " << shown(secret) << " secret; give " << shown(open) << " to every kiosk\n";
    return ExitCode::Fine;
}

ExitCode run_verify(const Arguments& arguments) {
    if (arguments.operands().empty()) return wrong_usage("verify needs a pack: verify FILE...");
    const Result<std::vector<pack::PublicKey>> keys =
        pack::read_public_keys(arguments.value_or("--keys", (program_folder() / "keys").string()),
                               [](const Error& error) { std::cerr << without_controls(error.text()) << "\n"; });
    if (!keys) return wrong_usage(keys.error().text());
    ExitCode code = ExitCode::Fine;
    for (const std::string& file : arguments.operands()) {
        const Result<std::string> line = verify_pack(file, *keys);
        std::cout << without_controls(line ? *line : line.error().text()) << "\n";
        if (!line) code = ExitCode::Problems;
    }
    return code;
}

}  // namespace waylight::press
