"""Our own templates in one language: where a template says `[[中文||English]]`, one of the two is left."""

import re
from importlib.resources import files

from vocabulary.texts import Lang, Text

_BOTH = re.compile(r"\[\[(.*?)\|\|(.*?)\]\]", re.DOTALL)


def template_in(name: str, lang: Lang) -> str:
    """Read a template from the installed package in one language, before any of it runs."""
    text = files("reports.writers.web").joinpath("templates", name).read_text(encoding="utf-8")
    return _BOTH.sub(lambda found: Text(*found.groups()).to(lang), text)
