"""Keeps our templates as Python compiled them, where Python keeps its own modules: next to the source.

To compile them takes a quarter of a second, which a small county would wait for at every review.
"""

import os
import sys
from contextlib import suppress
from importlib.metadata import version
from importlib.resources import as_file, files
from importlib.util import cache_from_source
from pathlib import Path

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket

from vocabulary.product import VERSION
from vocabulary.texts import Lang


class CompiledTemplates(BytecodeCache):
    """Remembers each template by its name; another text, or another version, is compiled anew."""

    def __init__(self, lang: Lang) -> None:
        """Keep the templates of one language beside those of the other."""
        self._lang = lang

    def get_cache_key(self, name: str, filename: str | None = None) -> str:  # noqa: ARG002 - as jinja2 asks
        """Return by what a template is known: its language and its name."""
        return f"{self._lang.value}.{name}"

    def get_source_checksum(self, source: str) -> str:
        """Return what must be the same: the text, and who compiled it."""
        return super().get_source_checksum(f"{version('jinja2')} {VERSION} {source}")

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fetch a template, if what is kept is whole and of this text."""
        try:
            with _kept(bucket.key).open("rb") as file:
                bucket.load_bytecode(file)
        # What lies there may be damaged in any way, and is then made anew.
        except Exception:  # noqa: BLE001 - see above
            bucket.reset()

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep a template, where Python keeps modules; an installation that cannot be written to stays."""
        if sys.dont_write_bytecode:
            return
        with suppress(OSError):
            path = _kept(bucket.key)
            path.parent.mkdir(exist_ok=True)
            unfinished = path.with_name(f"{path.name}.{os.getpid()}")
            unfinished.write_bytes(bucket.bytecode_to_string())
            unfinished.replace(path)


def _kept(name: str) -> Path:
    """Return where a template is kept."""
    with as_file(files("reports.writers.web").joinpath("templates")) as folder:
        return Path(cache_from_source(str(folder / name))).with_suffix(".jinja")
