"""How the files of papers are called: a reading copy in English says so in its name."""

from vocabulary.texts import Lang
from vocabulary.writing.reading_copies import copy_name

_UNSAFE = '\\/:*?"<>|'


def plain_name(unit: str) -> str:
    """Return a unit's name as it can stand in the name of a file."""
    return "".join(sign for sign in unit if sign not in _UNSAFE)


def paper_file(name: str, lang: Lang) -> str:
    """Return the name of a file, or of a folder, of papers in a language."""
    match lang:
        case Lang.ZH:
            return name
        case Lang.EN:
            return copy_name(name)
