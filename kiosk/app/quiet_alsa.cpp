#include "app/quiet_alsa.h"

#include <alsa/asoundlib.h>

namespace waylight::app {
namespace {

void say_nothing(const char* /*file*/, int /*line*/, const char* /*function*/, int /*error*/, const char* /*words*/, ...) {}

}  // namespace

void silence_alsa() { snd_lib_error_set_handler(say_nothing); }

}  // namespace waylight::app
