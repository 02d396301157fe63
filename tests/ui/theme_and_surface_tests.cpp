#include <catch2/catch.hpp>

#include "ui/surface.h"
#include "ui/theme.h"

using namespace waylight;
using namespace waylight::ui;

namespace {

struct ContrastPair {
    Role front;
    Role back;
    int least;           ///< in light and dark, times 100
    int least_contrast;  ///< in high contrast
};

// What is read needs 7:1 (body) or 4.5:1, shapes with meaning 3:1; high contrast 7:1 and 4.5:1. Off is the one exception.
constexpr ContrastPair pairs[] = {
    {Role::Text, Role::Page, 700, 700},      {Role::Text, Role::Ledge, 700, 700},     {Role::Text, Role::Card, 700, 700},
    {Role::Text, Role::LightPool, 700, 700}, {Role::TextSoft, Role::Page, 450, 700},  {Role::TextSoft, Role::Card, 450, 700},
    {Role::Heading, Role::Page, 450, 700},   {Role::Term, Role::Page, 450, 700},      {Role::Term, Role::Card, 450, 700},
    {Role::OnLight, Role::Light, 700, 700},  {Role::OnTip, Role::Tip, 700, 700},      {Role::OnAlert, Role::Alert, 450, 700},
    {Role::Glyph, Role::Go, 450, 450},       {Role::Glyph, Role::Listen, 450, 450},   {Role::Glyph, Role::Help, 450, 450},
    {Role::Glyph, Role::Hide, 450, 450},     {Role::Glyph, Role::Quiet, 450, 450},    {Role::Dot, Role::Page, 300, 450},
    {Role::DotNow, Role::Page, 300, 450},    {Role::Focus, Role::FocusGap, 450, 450}, {Role::ChosenEdge, Role::Card, 300, 450},
};

}  // namespace

TEST_CASE("every pair of roles that meets on a screen can be told apart in every theme") {
    for (const ThemeName name : {ThemeName::Light, ThemeName::Dark, ThemeName::Contrast}) {
        const Theme theme(name);
        for (const ContrastPair& pair : pairs) {
            INFO(name_of(name) << ": role " << static_cast<int>(pair.front) << " on role " << static_cast<int>(pair.back));
            CHECK(contrast_percent(theme[pair.front], theme[pair.back]) >=
                  (name == ThemeName::Contrast ? pair.least_contrast : pair.least));
        }
    }
}

TEST_CASE("contrast is that of the accessibility guidelines") {
    CHECK(contrast_percent({0, 0, 0, 255}, {255, 255, 255, 255}) == 2100);
    CHECK(contrast_percent({255, 255, 255, 255}, {255, 255, 255, 255}) == 100);
    CHECK(contrast_percent({0x77, 0x77, 0x77, 255}, {255, 255, 255, 255}) == 448);
}

TEST_CASE("the side of a face is darker, and high contrast has none") {
    CHECK(contrast_percent(Theme(ThemeName::Light).side_of(Role::Go), Theme(ThemeName::Light)[Role::Go]) > 120);
    CHECK(Theme(ThemeName::Contrast).side_of(Role::Go) == Theme(ThemeName::Contrast)[Role::Go]);
}

TEST_CASE("a design unit follows the distance of the eyes") {
    const auto unit = [](const char* name) { return parse_surface(name)->unit_mm(); };
    CHECK(unit("800x480@154mm") == Approx(0.8));                    // in the hand
    CHECK(unit("1920x1080@344mm") == Approx(1.0));                  // a laptop
    CHECK(unit("1080x1920@268mm") == Approx(1.2));                  // a desk screen, upright
    CHECK(unit("1920x1080@1218mm") == Approx(2.74).epsilon(0.01));  // a wall: grows with the screen
}

TEST_CASE("surfaces are read as they are printed, and nonsense is refused") {
    for (const char* name : {"800x480@154mm", "1080x1920@268mm"}) CHECK(parse_surface(name)->name() == name);
    CHECK(parse_surface("1920x1080")->width_mm == 344);
    for (const char* bad : {"", "800", "800x", "0x480@154mm", "800x480@mm", "800x480@154", "800x480@154mmm", "99999x10@1mm", "-5x5@5mm"}) {
        INFO(bad);
        CHECK_FALSE(parse_surface(bad));
    }
}

TEST_CASE("a floor in millimetres is never gone under") {
    const Surface small = *parse_surface("800x480@154mm");
    CHECK(small.u_at_least(20, 20) == small.mm(20));
    CHECK(small.u_at_least(30, 20) == small.u(30));
    CHECK(small.is_compact());
    CHECK_FALSE(parse_surface("1280x800@217mm")->is_compact());
}
