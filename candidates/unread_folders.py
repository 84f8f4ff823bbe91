"""What is said of folders whose files are not read: how many, the first of them, and the way out."""

from collections.abc import Sequence
from pathlib import Path

from candidates.folders import file_name, is_set_aside, tables_inside
from files.entries import Entry, list_folder
from vocabulary.catalogue import folder as catalogue
from vocabulary.places import FilePlace
from vocabulary.problems import Problem, problem
from vocabulary.texts import Text

_SHOWN = 8  # files of a folder named in one message


def unread_inside(entry: Entry) -> Problem | None:
    """Report a folder with tables that are not read, unless its name says that it is set aside."""
    inside = () if is_set_aside(entry.name) else tables_inside(entry.path)
    if not inside:
        return None
    words = inside_text(inside)
    above = entry.path.parent.name
    return problem(catalogue.TABLES_INSIDE, FilePlace(file_name(entry.path)), folder=above, inside=words)


def inside_words(folder: Path) -> Text:
    """Say which files of a folder are not read."""
    return inside_text([entry.name for entry in list_folder(folder)])


def inside_text(names: Sequence[str]) -> Text:
    """Say how many files there are, and the first of them."""
    shown = names_of_files(names)
    count = len(names)
    return Text(f"{count} 个{f'：{shown.zh}' if names else ''}", f"{count}{f': {shown.en}' if names else ''}")


def names_of_files(names: Sequence[str]) -> Text:
    """Name the first files of several."""
    shown, more = names[:_SHOWN], len(names) > _SHOWN
    return Text("、".join(shown) + ("等" if more else ""), "、".join(shown) + ("等" if more else ""))
