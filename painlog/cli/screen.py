"""Looks for a screen and the system's libraries before Qt does: Qt ends the whole program where one is missing."""

import ctypes
import os
import sys
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from painlog.domain.errors import PainlogError
from painlog.i18n import _

# What Qt loads, and the Debian and Ubuntu package it is in.
ANY_WINDOW = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libX11.so.6": "libx11-6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libxkbcommon.so.0": "libxkbcommon0",
}
X_WINDOW = {
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb.so.1": "libxcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
_SCREENLESS = ("offscreen", "minimal", "vnc", "linuxfb", "eglfs", "vkkhrdisplay")


class NoScreenError(PainlogError):
    """No window can be shown on this computer as it is; the sentence says what is missing and what works without."""


def check() -> None:
    """Raises NoScreenError where Qt could not show a window here. Only Linux has the question."""
    if sys.platform == "linux":
        sentence = trouble(os.environ, loads, answers)
        if sentence:
            raise NoScreenError(sentence)


def trouble(environment: Mapping[str, str], loads: Callable[[str], bool], answers: Callable[[], bool]) -> str:
    """What stands in the way of a window, in a sentence; empty where nothing does.

    `loads` tells whether a library is there, `answers` whether the X server of DISPLAY does.
    """
    missing = [library for library in ANY_WINDOW if not loads(library)]
    if _needs_x(environment):
        missing += [library for library in X_WINDOW if not loads(library)]
    if missing:
        return _missing(missing)
    if not _has_screen(environment):
        return _no_screen(_("no screen was found (neither DISPLAY nor WAYLAND_DISPLAY is set)"))
    if _needs_x(environment) and not answers():
        return _no_screen(_("the screen that DISPLAY names does not answer"))
    return ""


def loads(library: str) -> bool:
    """Whether the system has the library; Qt needs it in any case, so loading it costs nothing twice."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def answers() -> bool:
    """Whether the X server that DISPLAY names lets us in."""
    xcb = ctypes.CDLL("libxcb.so.1")
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connection_has_error.argtypes = [ctypes.c_void_p]
    xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(None, None)
    failed = bool(xcb.xcb_connection_has_error(connection))
    xcb.xcb_disconnect(connection)
    return not failed


def _platform(environment: Mapping[str, str]) -> str:
    """The first platform asked for: `QT_QPA_PLATFORM=wayland;xcb` or `offscreen:size=800x600`."""
    return environment.get("QT_QPA_PLATFORM", "").partition(";")[0].partition(":")[0]


def _has_screen(environment: Mapping[str, str]) -> bool:
    asked = _platform(environment)
    if asked in _SCREENLESS:
        return True
    has_x = bool(environment.get("DISPLAY")) and asked != "wayland"
    return has_x or (_has_wayland(environment) and asked != "xcb")


def _needs_x(environment: Mapping[str, str]) -> bool:
    """Whether Qt will talk to an X server: asked to, or there is one and no Wayland, which Qt prefers."""
    asked = _platform(environment)
    if asked:
        return asked == "xcb"
    return bool(environment.get("DISPLAY")) and not _has_wayland(environment)


def _has_wayland(environment: Mapping[str, str]) -> bool:
    name = environment.get("WAYLAND_DISPLAY", "")
    return bool(name) and Path(environment.get("XDG_RUNTIME_DIR", "/"), name).exists()


def _missing(libraries: Iterable[str]) -> str:
    needed = {**ANY_WINDOW, **X_WINDOW}
    packages = " ".join(needed[library] for library in libraries)
    return _no_screen(
        _("the system lacks {libraries}; on Debian or Ubuntu get it with: sudo apt install {packages}").format(
            libraries=", ".join(libraries), packages=packages
        )
    )


def _no_screen(reason: str) -> str:
    return _(
        "painlog cannot open its window: {reason}\n"
        "Your diary is safe. Without a screen you can make a summary (painlog summary --demo -o summary.pdf), "
        "and import, export, check and print figures: painlog --help"
    ).format(reason=reason)
