#include "app/desk/toolkit.h"

#include <imgui.h>

#include <chrono>

#include "app/desk/ink.h"
#include "text/atlas.h"
#include "ui/theme.h"

namespace waylight::app {
namespace {

constexpr float letter_height = 23;  ///< from ascender to descender, which lie far apart in Andika

/// Latin with all its accents, and the marks that stand in messages. Zero ends the list.
constexpr ImWchar letters[]{0x20, 0x24F, 0x300, 0x323, 0x1E00, 0x1EFF, 0x2010, 0x2027, 0};

ImVec4 colour(ui::Role role, int permille = 1000) {
    const ui::Colour c = ui::Theme(ui::ThemeName::Light)[role].at(permille);
    const auto share = [](std::uint8_t channel) { return static_cast<float>(channel) / 255; };
    return {share(c.red), share(c.green), share(c.blue), share(c.alpha)};
}

void put_on_colours(ImGuiStyle& style) {
    ImGui::StyleColorsLight(&style);
    style.Colors[ImGuiCol_Text] = colour(ui::Role::Text);
    style.Colors[ImGuiCol_TextDisabled] = colour(ui::Role::TextSoft);
    style.Colors[ImGuiCol_WindowBg] = colour(ui::Role::Page);
    style.Colors[ImGuiCol_PopupBg] = colour(ui::Role::Card);
    style.Colors[ImGuiCol_Border] = colour(ui::Role::Line);
    style.Colors[ImGuiCol_Separator] = colour(ui::Role::Line);
    style.Colors[ImGuiCol_FrameBg] = colour(ui::Role::Card);
    style.Colors[ImGuiCol_CheckMark] = colour(ui::Role::Glyph);
    style.Colors[ImGuiCol_PlotLines] = colour(ui::Role::Glyph);
    for (const int of : {ImGuiCol_Header, ImGuiCol_Button}) style.Colors[of] = colour(ui::Role::Ledge);
    for (const int of : {ImGuiCol_HeaderHovered, ImGuiCol_ButtonHovered, ImGuiCol_FrameBgHovered})
        style.Colors[of] = colour(ui::Role::LightPool);
    for (const int of : {ImGuiCol_HeaderActive, ImGuiCol_ButtonActive, ImGuiCol_FrameBgActive}) style.Colors[of] = colour(ui::Role::Light);
}

void put_on_shapes(ImGuiStyle& style) {
    style.AntiAliasedLinesUseTex = false;  // the raster draws lines, and only letters from the atlas
    style.WindowRounding = 0;
    style.WindowBorderSize = 0;
    style.WindowPadding = {18, 14};
    style.FrameRounding = 6;
    style.FrameBorderSize = 1;
    style.FramePadding = {8, 3};
    style.ItemSpacing = {8, 7};
    style.ScrollbarSize = 12;
}

}  // namespace

Toolkit::Toolkit(const std::filesystem::path& face) {
    ImGui::CreateContext();
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.ConfigInputTextCursorBlink = false;
    io.BackendFlags |= ImGuiBackendFlags_RendererHasVtxOffset;
    PanelInput::name_keys(io);
    put_on_colours(ImGui::GetStyle());
    put_on_shapes(ImGui::GetStyle());
    io.Fonts->Flags |= ImFontAtlasFlags_NoMouseCursors | ImFontAtlasFlags_NoBakedLines;
    io.Fonts->TexDesiredWidth = text::Atlas::page_side;
    ImFontConfig whole_pixels;
    whole_pixels.OversampleH = 1;
    whole_pixels.PixelSnapH = true;
    if (io.Fonts->AddFontFromFileTTF(face.c_str(), letter_height, &whole_pixels, letters) == nullptr) io.Fonts->AddFontDefault();
    m_letters = glyph_page(*io.Fonts);
}

Toolkit::~Toolkit() { ImGui::DestroyContext(); }

void Toolkit::pass(int width, int height, const std::function<void()>& widgets) {
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = {static_cast<float>(width), static_cast<float>(height)};
    io.DeltaTime = 1.0F / 60;  // nothing on the panel moves by itself
    input.give(io);
    ImGui::NewFrame();
    widgets();
    ImGui::Render();
}

void Toolkit::paint(present::Canvas canvas) const {
    put_ink(inked(*ImGui::GetDrawData(), *ImGui::GetIO().Fonts, canvas.width, canvas.height), m_letters, canvas);
}

bool Toolkit::takes_keys() { return ImGui::GetIO().WantTextInput; }

}  // namespace waylight::app
