"""Gives the only screen of an X display another mode. Arguments: width and height in pixels. Uses libXrandr, which SDL needs anyway."""
import sys
from ctypes import CDLL, POINTER, Structure, byref, c_char_p, c_int, c_uint, c_ulong, c_void_p


class Mode(Structure):
    _fields_ = [("id", c_ulong), ("width", c_uint), ("height", c_uint), ("clock", c_ulong),
                *((name, c_uint) for name in ("h_start", "h_end", "h_total", "h_skew", "v_start", "v_end", "v_total")),
                ("name", c_char_p), ("name_length", c_uint), ("flags", c_ulong)]


class Resources(Structure):
    _fields_ = [("time", c_ulong), ("config_time", c_ulong), ("crtc_count", c_int), ("crtcs", POINTER(c_ulong)), ("output_count", c_int),
                ("outputs", POINTER(c_ulong)), ("mode_count", c_int), ("modes", POINTER(Mode))]


x, randr = CDLL("libX11.so.6"), CDLL("libXrandr.so.2")
x.XOpenDisplay.restype = c_void_p
x.XDefaultRootWindow.restype = c_ulong
randr.XRRGetScreenResources.restype = POINTER(Resources)
randr.XRRCreateMode.restype = c_ulong

width, height = map(int, sys.argv[1:])
display = c_void_p(x.XOpenDisplay(None))
root = c_ulong(x.XDefaultRootWindow(display))
resources = randr.XRRGetScreenResources(display, root)
about = resources.contents
crtc, output = c_ulong(about.crtcs[0]), c_ulong(about.outputs[0])
mode = next((mode.id for mode in about.modes[:about.mode_count] if (mode.width, mode.height) == (width, height)), None)
if mode is None:
    name = f"{width}x{height}".encode()
    new = Mode(width=width, height=height, clock=width * height * 60, h_total=width, v_total=height, name=name, name_length=len(name))
    mode = randr.XRRCreateMode(display, root, byref(new))
    randr.XRRAddOutputMode(display, output, c_ulong(mode))
x.XGrabServer(display)
randr.XRRSetCrtcConfig(display, resources, crtc, c_ulong(0), 0, 0, c_ulong(0), c_int(1), None, 0)
randr.XRRSetScreenSize(display, root, width, height, width // 4, height // 4)
randr.XRRSetCrtcConfig(display, resources, crtc, c_ulong(0), 0, 0, c_ulong(mode), c_int(1), byref(output), 1)
x.XUngrabServer(display)
x.XSync(display, 0)
