"""Bundles: figures that are asked for under one name, as packs to begin with.

A name such as 一降六升 is public, its figures are not: which they are is for the county to say.
"""

from collections.abc import Mapping
from importlib.resources import files
from typing import Final

from vocabulary.texts import Text

BUNDLES: Final[Mapping[str, Text]] = {
    "one-down-six-up": Text("一降六升", "one down, six up"),
    "county-14567": Text("14567", "14567"),
}


def bundle_template(name: str) -> str:
    """Return the text of a bundle's pack, to be filled in with its name, title and dates."""
    return (files("rules.bundles") / f"{name}.yaml").read_text(encoding="utf-8")


def bundle_title(county: str, name: str) -> Text:
    """Return the title of a county's document on a bundle that nobody has named yet."""
    called = BUNDLES[name]
    return Text(
        f"{county}“{called.zh}”要求（请写文件全称）",
        f"{county} requirements called {called.en} (write the title)",
    )
