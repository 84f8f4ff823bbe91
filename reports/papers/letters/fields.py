"""What the papers to units share: how a day and a fingerprint are written, what is filled in by hand."""

from reports.papers.shared.frame import day_words
from vocabulary.texts import Lang, Text

_GROUP = 8
NO_DAY = Text("______年____月____日____时", "____________ (day and time)")
CALL = Text("联系人：____________　电话：____________", "to call: ____________   telephone: ____________")
SEAL = Text("（盖章）", "(seal)")
ONE_UNIT = Text("本函只发给所列单位", "for the unit named, and nobody else")


def fingerprint_words(sha256: str) -> str:
    """Write a fingerprint so that it can be compared by eye and broken over lines."""
    return " ".join(sha256[at : at + _GROUP] for at in range(0, len(sha256), _GROUP))


def due_words(day: str, lang: Lang) -> str:
    """Write by when an answer is asked for; a line to fill in where nobody said."""
    return day_words(day, lang) if day else NO_DAY.to(lang)
