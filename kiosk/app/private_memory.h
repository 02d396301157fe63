#pragma once

namespace waylight::app {

/// From now on no crash writes memory to a disk, and no other program of this account can look into it: what a visitor read stays here.
void keep_memory_private();

}  // namespace waylight::app
