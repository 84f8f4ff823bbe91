"""The console that a command prints on."""

import os
import shutil
import sys

from reports.writers.console import Screen

NARROWEST, WIDEST = 80, 200


def screen() -> Screen:
    """Return the console as it is."""
    width = min(max(shutil.get_terminal_size((120, 40)).columns, NARROWEST), WIDEST)
    colour = sys.stdout.isatty() and not os.environ.get("NO_COLOR")
    return Screen(width, colour)
