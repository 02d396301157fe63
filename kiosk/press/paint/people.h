#pragma once

#include <string>
#include <vector>

#include "press/paint/figure.h"
#include "press/paint/person.h"

namespace waylight::press::kit {

/// Somebody in a scene: who it is, what is worn, and where the parts are that a child looks at. In the scene's pixels.
struct Shown {
    std::string who;
    int line = 0;
    Looks looks;                    ///< with the colours that nobody says otherwise
    std::vector<std::string> worn;  ///< parts that can be signs: "top-apron", "x-stethoscope"
    bool shows_face = true;         ///< not seen from behind
    Circle head;
    std::vector<Point> holding;        ///< hands that hold something
    std::vector<std::string> covered;  ///< signs that the person's own arms lie over
};

/// Everybody in a scene, in groups and round windows too, in the order they are drawn. The scene has passed the proof.
std::vector<Shown> people_in(const Tree& scene, const Kit& kit);

}  // namespace waylight::press::kit
