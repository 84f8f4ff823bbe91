"""The computers that a bundle is made for, and what pip and a start file need to know of each."""

import platform
import sys
from collections.abc import Mapping
from dataclasses import dataclass

PYTHON_OF_WINDOWS = "3.12"


@dataclass(frozen=True, slots=True)
class Target:
    """A kind of computer."""

    name: str
    python: str  # as in 3.12
    pip: tuple[str, ...]  # what tells pip to take wheels for another computer than this one
    environment: Mapping[str, str]  # by which the markers of requirements are decided
    windows: bool


def this_computer() -> Target:
    """Return this computer with this Python."""
    python = f"{sys.version_info.major}.{sys.version_info.minor}"
    name = f"{sys.platform}-{platform.machine()}-py{python}"
    return Target(name, python, (), {}, windows=sys.platform == "win32")


def windows() -> Target:
    """Return Windows on 64-bit Intel or AMD processors."""
    pip = ("--platform", "win_amd64", "--python-version", PYTHON_OF_WINDOWS, "--implementation", "cp")
    environment = {
        "sys_platform": "win32",
        "platform_system": "Windows",
        "os_name": "nt",
        "platform_machine": "AMD64",
        "python_version": PYTHON_OF_WINDOWS,
        "python_full_version": f"{PYTHON_OF_WINDOWS}.0",
    }
    return Target(f"windows-amd64-py{PYTHON_OF_WINDOWS}", PYTHON_OF_WINDOWS, pip, environment, windows=True)
