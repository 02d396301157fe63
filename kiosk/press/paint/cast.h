#pragma once

#include <string>
#include <vector>

#include "press/paint/sign.h"
#include "press/paint/svg.h"

namespace waylight::press::kit {

/// How tall and broad somebody of an age is, in body units.
struct Age {
    double hip = 0;
    double torso = 0;
    double neck = 0;
    double head = 0;
    double wide = 0;
};

/// Names of parts: "eye-open" is "open".
struct Face {
    std::string eyes;
    std::string brow;
    std::string mouth;
};

/// What somebody looks like and wears; what is empty is not worn.
struct Looks {
    std::string age;
    std::string skin;
    std::string hair;
    std::string hair_colour;
    std::string head;
    std::string top;
    std::string hat;
    std::string beard;
    std::string skirt;
    std::string nose = "soft";
    std::string eyes = "round";  ///< their shape
    double brows = 1;            ///< how thick
    bool bare_legs = false;
    double wide = 1;
    std::vector<std::string> extras;
    Named<std::string> colours;  ///< by role: "top"
};

/// cast.json: people and what they can do. What is ill-written there is left out; prove_cast() tells it.
struct Cast {
    Named<Age> ages;
    Named<Face> faces;
    Named<Point> eyes;         ///< shapes: how wide and how high
    Named<Point> reach;        ///< where a wrist goes, in shares of the arm's length from the shoulder
    Named<Point> touch;        ///< where a wrist goes to touch the head, from its pivot
    Named<std::string> hands;  ///< the hand that goes with a reach or a touch
    Named<std::string> roles;  ///< what each role of clothes is coloured in where nobody says otherwise
    Named<Sign> signs;         ///< by what the helper is called: "social worker"
    Named<Looks> people;
    std::vector<std::string> names;  ///< of people, as the file orders them
};

Cast cast_of(const Tree& tree);

/// The same person in other clothes: what `wear` says takes the place of what was there.
Looks dressed(Looks looks, const Tree& wear);

/// [eyes, brow, mouth]; empty names where it is something else.
Face face_of(const Tree& list);

/// The numbers of a list, such as a point; none where it is something else.
std::vector<double> numbers_in(const Tree* list);
Point point_in(const Tree& list);

/// A member's text or number, or what stands for it.
std::string text_or(const Tree& table, std::string_view key, const std::string& otherwise);
double number_or(const Tree& table, std::string_view key, double otherwise);

/// The members of a table's table; none when it is missing.
const Tree::Table& section(const Tree& tree, std::string_view name);

}  // namespace waylight::press::kit
