#include "press/paint/scene.h"

#include <array>

#include "press/paint/person.h"
#include "press/paint/rooms.h"
#include "press/paint/scatter.h"
#include "press/sources.h"

namespace waylight::press::kit {
namespace {

std::string attribute(std::string_view name, std::string_view value) { return " " + std::string(name) + "=\"" + std::string(value) + "\""; }

std::string attribute(std::string_view name, double value) { return attribute(name, shortest(value)); }

/// "translate(800 300) scale(0.8)"
std::string place(Point at, const std::string& size) {
    return "translate(" + shortest(at.x) + " " + shortest(at.y) + ") scale(" + size + ")";
}

bool is_flipped(const Tree& it) {
    const Tree* flip = it.find("flip");
    return flip != nullptr && flip->boolean() != nullptr && *flip->boolean();
}

/// Draws items one after the other, and remembers the people whose arms and head come later.
class Scene {
public:
    explicit Scene(const Kit& kit) : m_kit(kit) {}

    std::string items(const Tree& items) {
        std::string out;
        for (const Tree& item : *items.list()) out += faded(item);
        return out;
    }

private:
    std::string faded(const Tree& it) {
        std::string body = item(it);
        const Tree* opacity = it.find("o");
        return opacity == nullptr ? body : "<g" + attribute("opacity", *opacity->number()) + ">" + body + "</g>";
    }

    std::string item(const Tree& it) {
        using Draw = std::string (Scene::*)(const Tree&);
        constexpr std::array<std::pair<std::string_view, Draw>, 8> kinds{{{"room", &Scene::room},
                                                                          {"who", &Scene::who},
                                                                          {"front_of", &Scene::front_of},
                                                                          {"prop", &Scene::prop},
                                                                          {"scatter", &Scene::scatter},
                                                                          {"grid", &Scene::grid},
                                                                          {"group", &Scene::group_of},
                                                                          {"inset", &Scene::inset}}};
        for (const auto& [key, draw] : kinds)
            if (it.find(key) != nullptr) return (this->*draw)(it);
        if (it.find("glow") != nullptr) return glow(it);
        if (it.find("shadow") != nullptr) return shadow(it);
        return shape(it);
    }

    /// A back layer.
    std::string room(const Tree& it) {
        const std::string body = items(furnished(it, m_kit));
        return is_flipped(it) ? group("translate(" + std::to_string(scene_width) + " 0) scale(-1 1)", body) : body;
    }

    std::string who(const Tree& it) {
        const Figure figure = figure_of(it, m_kit);
        const Person person(figure, m_kit);
        m_fronts[text_or(it, "id", text_or(it, "who", ""))] = person.front();
        return it.find("front") == nullptr ? person.whole() : person.body();
    }

    std::string front_of(const Tree& it) { return m_fronts[text_or(it, "front_of", "")]; }

    std::string prop(const Tree& it) {
        const double size = number_or(it, "s", 1);
        const Point at = point_in(*it.find("at"));

        const std::string turn = it.find("rot") == nullptr ? "" : " rotate(" + shortest(number_or(it, "rot", 0)) + ")";
        return m_kit.draw("prop-" + text_or(it, "prop", ""), roles_in(it, m_kit.palette),
                          "translate(" + shortest(at.x) + " " + shortest(at.y) + ")" + turn + " scale(" +
                              shortest(is_flipped(it) ? -size : size) + " " + shortest(size) + ")");
    }

    std::string copies(const Tree& it, const std::string& part, const std::vector<Spot>& spots, bool sizes_differ) {
        const Roles roles = roles_in(it, m_kit.palette);
        std::string out;
        for (const Spot& spot : spots) {
            const std::string size = sizes_differ ? fixed(spot.size, 2) : shortest(spot.size);
            out += m_kit.draw(part, roles, "translate(" + fixed(spot.at.x, 0) + " " + fixed(spot.at.y, 0) + ") scale(" + size + ")");
        }
        return out;
    }

    std::string scatter(const Tree& it) { return copies(it, text_or(it, "scatter", ""), scattered(it), true); }

    /// Quiet wallpaper.
    std::string grid(const Tree& it) { return copies(it, text_or(it, "grid", ""), on_grid(it), false); }

    std::string group_of(const Tree& it) {
        const Tree* at = it.find("at");
        return group(place(at == nullptr ? Point{} : point_in(*at), shortest(number_or(it, "s", 1))), items(*it.find("group")));
    }

    /// A round window onto another place: the other end of a phone call, a memory, a plan.
    std::string inset(const Tree& it) {
        const std::vector<double> round = numbers_in(it.find("inset"));
        const std::string id = "inset" + shortest(round[0]) + "-" + shortest(round[1]);
        return "<clipPath" + attribute("id", id) + "><circle" + attribute("cx", round[0]) + attribute("cy", round[1]) +
               attribute("r", round[2]) + "/></clipPath><g" + attribute("clip-path", "url(#" + id + ")") + ">" + items(*it.find("items")) +
               "</g>";
    }

    static std::string glow(const Tree& it) {
        const std::vector<double> round = numbers_in(it.find("glow"));
        return "<circle" + attribute("cx", round[0]) + attribute("cy", round[1]) + attribute("r", round[2]) +
               attribute("fill", "url(#" + text_or(it, "kind", "glow") + ")") + "/>";
    }

    static std::string shadow(const Tree& it) {
        return "<ellipse" + oval(numbers_in(it.find("shadow"))) + attribute("fill", "url(#shadow)") + "/>";
    }

    static std::string oval(const std::vector<double>& numbers) {
        return attribute("cx", numbers[0]) + attribute("cy", numbers[1]) + attribute("rx", numbers[2]) + attribute("ry", numbers[3]);
    }

    /// A plain path, rectangle or oval, for walls, floors, hills and roads.
    std::string shape(const Tree& it) { return "<" + outline(it) + look(it) + "/>"; }

    static std::string outline(const Tree& it) {
        if (const std::vector<double> rect = numbers_in(it.find("rect")); !rect.empty())
            return "rect" + attribute("x", rect[0]) + attribute("y", rect[1]) + attribute("width", rect[2]) + attribute("height", rect[3]) +
                   attribute("rx", number_or(it, "r", 0));
        if (const std::vector<double> numbers = numbers_in(it.find("oval")); !numbers.empty()) return "ellipse" + oval(numbers);
        return "path" + attribute("d", text_or(it, "d", ""));
    }

    /// Fill and line.
    [[nodiscard]] std::string look(const Tree& it) const {
        const std::string fill = text_or(it, "f", "");
        const std::string stroke = text_or(it, "s", "");
        std::string out = attribute("fill", fill.empty() ? "none" : paint_of(m_kit.palette.colour(fill)));
        if (!stroke.empty())
            out += attribute("stroke", paint_of(m_kit.palette.colour(stroke))) + attribute("stroke-linecap", text_or(it, "cap", "round")) +
                   attribute("stroke-linejoin", "round");
        if (it.find("w") != nullptr) out += attribute("stroke-width", number_or(it, "w", 1));
        if (it.find("dash") != nullptr) out += attribute("stroke-dasharray", text_or(it, "dash", ""));
        return out;
    }

    const Kit& m_kit;
    Named<std::string> m_fronts;
};

}  // namespace

std::string draw_items(const Tree& items, const Kit& kit) { return Scene(kit).items(items); }

std::string draw_scene(const Tree& scene, const Kit& kit) {
    return document(draw_items(*scene.find("items"), kit), scene_width, scene_height, kit.palette);
}

}  // namespace waylight::press::kit
