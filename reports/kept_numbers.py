"""Whether numbers.csv still knows everybody whom the last numbered review of the folder named."""

from collections.abc import Sequence
from pathlib import Path

from candidates.people.numbers import Numbers
from candidates.rosters.roll import NUMBERS_FILE
from reports.shelf import REPORTS, recorded_people
from vocabulary.places import FilePlace
from vocabulary.problems import Problem
from vocabulary.texts import Text

_SHOWN = 5  # numbers named in the message


def lost_numbers(folder: Path, known: Numbers) -> Problem | None:
    """Return a problem where people would get other numbers than the numbered reviews have them under."""
    people = recorded_people(folder / REPORTS)
    if people is None:
        return None
    kept = {entry.number for entry in known.entries}
    gone = sorted({person.no for person in people} - kept)
    if not (known.missing or gone) and known.usable:
        return None
    return Problem(
        "numbers-lost",
        FilePlace(NUMBERS_FILE),
        _what(known, gone),
        Text(
            "请从备份找回 numbers.csv；没有备份的，运行 lianshen numbers restore FOLDER",
            "put numbers.csv back from a copy, or run lianshen numbers restore FOLDER",
        ),
    )


def _what(known: Numbers, gone: Sequence[str]) -> Text:
    """Say what is wrong with the file."""
    if known.missing:
        what = Text(
            "reports/ 中已有编号的比对，而 numbers.csv 不见了",
            "there are numbered reviews and no numbers.csv",
        )
    elif gone:
        shown = "、".join(gone[:_SHOWN]) + ("等" if len(gone) > _SHOWN else "")
        listed = ", ".join(gone[:_SHOWN]) + (", …" if len(gone) > _SHOWN else "")
        what = Text(
            f"numbers.csv 不完整：上一次比对中的人员编号缺 {len(gone)} 个（{shown}）",
            f"numbers.csv lacks {len(gone)} person numbers of the last review ({listed})",
        )
    else:
        what = Text(
            "reports/ 中已有编号的比对，而 numbers.csv 已损坏或者读不出",
            "there are numbered reviews and numbers.csv is damaged or cannot be read",
        )
    return Text(
        f"{what.zh}；继续会给人员另编号码，与以前的比对、反馈表对错人，本次停止",
        f"{what.en}; going on would give people other numbers than before, so this stops",
    )
