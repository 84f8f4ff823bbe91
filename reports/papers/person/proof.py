"""What decided a finding, line by line: the value, the cell, and who signed the answer."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache, partial
from typing import NamedTuple

from reports.disclosed.findings import Statement
from reports.disclosed.people import Missing, Proof, Restriction, Signature, SignedBook
from reports.papers.shared.findings import Departments
from reports.wording.words import COLON, FORCE, SEMICOLON, in_brackets, origin_words
from vocabulary.many.once import Once
from vocabulary.outcomes import Force
from vocabulary.places import Place, place_words
from vocabulary.questions import Disclosure
from vocabulary.texts import Lang, Text

UNSIGNED = Text("未签署", "unsigned")
_OFFICER, _LEADER = Text("经办", "officer"), Text("分管领导", "leader")
_ROSTER = Text("名册", "roster")


@dataclass(frozen=True, slots=True)
class ProofLine:
    """One thing that a finding rests on, or one thing that it lacks."""

    label: str
    value: str
    unit: str
    place: str
    signed: str
    note: str


class RestsOn(NamedTuple):
    """One thing that a criterion does not concern somebody by: by whom or by which cell, what, and where."""

    by: str
    value: str
    place: str


@dataclass(frozen=True, slots=True)
class Signed:
    """A workbook that answers about a person, and who answers for it."""

    unit: str
    file: str
    signed: str
    queried_until: str


def signed_lines(books: Iterable[SignedBook], departments: Departments, lang: Lang) -> tuple[Signed, ...]:
    """Write every workbook that answers about a person, each line once."""
    found = (
        Signed(
            departments[each.department].to(lang),
            each.file,
            _signed(each.signature, lang),
            each.queried_until,
        )
        for each in books
    )
    return tuple(dict.fromkeys(found))


class ProofLines:
    """Writes the evidence of the findings on one person; what many of them rest on is written once."""

    def __init__(self, departments: Departments, lang: Lang) -> None:
        """Write in one language, by what the units are called."""
        self.departments, self.lang = departments, lang
        # A disclosure gives every criterion on one question the same. Nothing that is kept here holds this:
        # it goes with the page, and not when garbage is collected.
        rests_on: Once[Proof, RestsOn] = Once(partial(_rests_on, departments=departments, lang=lang))
        self.grounds = Once(partial(_grounds, rests_on))

    def of(self, proof: Iterable[Proof]) -> tuple[ProofLine, ...]:
        """Write the evidence of a finding, each line once."""
        return tuple(dict.fromkeys(_line(piece, self.departments, self.lang) for piece in proof))


def _grounds(rests_on: Callable[[Proof], RestsOn], proof: tuple[Proof, ...]) -> tuple[RestsOn, ...]:
    """Write what a criterion rests on that does not concern the person."""
    return tuple(map(rests_on, proof))


def _rests_on(piece: Proof, departments: Departments, lang: Lang) -> RestsOn:
    """Write one thing that such a criterion rests on."""
    unit = piece.department
    by = departments[unit] if unit else piece.label
    return RestsOn(by.to(lang), piece.value.to(lang), _place(piece.place))


def missing_lines(
    missing: Iterable[Missing], departments: Departments, force: Force, lang: Lang
) -> tuple[ProofLine, ...]:
    """Write what a finding of a source of that kind lacks, each line once."""
    return tuple(dict.fromkeys(_missing_line(each, departments, force, lang) for each in missing))


def statement_lines(
    statements: Iterable[Statement], departments: Departments, lang: Lang
) -> tuple[ProofLine, ...]:
    """Write the statements that contradict each other, each with its cell."""
    return tuple(
        ProofLine(
            each.label.to(lang),
            each.value.to(lang),
            _unit(each.department, departments, lang) if each.department else _ROSTER.to(lang),
            _place(each.place),
            "",
            "",
        )
        for each in statements
    )


def _line(piece: Proof, departments: Departments, lang: Lang) -> ProofLine:
    """Write one piece of evidence."""
    return ProofLine(
        piece.label.to(lang),
        piece.value.to(lang),
        _unit(piece.department, departments, lang),
        _place(piece.place),
        _signed(piece.signature, lang) if piece.signature else "",
        _note(piece.restriction, lang) if piece.restriction else "",
    )


def _missing_line(missing: Missing, departments: Departments, force: Force, lang: Lang) -> ProofLine:
    """Write one thing that is missing."""
    if missing.label is None:
        source = FORCE[Force.LAW if force.legal else force]
        label = Text(f"{source.zh}适用", f"whether the {source.en} applies")
        said = Text(
            f"{source.zh}没有定论，须由有权机构认定",
            f"the {source.en} leaves it open; the competent body decides",
        )
        return ProofLine(label.to(lang), said.to(lang), "", "", "", "")
    unit, place = _unit(missing.department, departments, lang), _place(missing.place)
    also = SEMICOLON.to(lang).join(each.to(lang) for each in missing.said)
    why = COLON.to(lang).join(filter(None, (origin_words(missing.origin, force).to(lang), also)))
    return ProofLine(missing.label.to(lang), why, unit, place, "", "")


def _unit(department: str, departments: Departments, lang: Lang) -> str:
    """Return the name of a unit, or nothing where none is concerned."""
    return departments[department].to(lang) if department else ""


def _note(restriction: Restriction, lang: Lang) -> str:
    """Say how far a record may be disclosed to the person, and on what ground."""
    match restriction.disclosure:
        case Disclosure.FULL:
            return ""
        case Disclosure.ITEM_ONLY:
            words = Text("仅可告知条款，不得告知内容", "the item may be told, the content not")
        case Disclosure.WITHHELD:
            words = Text(
                "依法不予告知本人，仅供认定机构掌握",
                "withheld from the person by law; for the deciding body alone",
            )
    if not restriction.basis:
        return words.to(lang)
    basis = Text(f"依据：{restriction.basis}", f"ground: {restriction.basis}")
    return words.to(lang) + in_brackets(basis.to(lang), lang)


@lru_cache(maxsize=1024)  # one signs for all rows of a workbook
def _signed(signature: Signature, lang: Lang) -> str:
    """Say who answers for an answer."""
    parts = [
        f"{_OFFICER.to(lang)} {signature.officer}" if signature.officer else "",
        f"{_LEADER.to(lang)} {signature.leader}" if signature.leader else "",
        signature.given_on,
        signature.document,
    ]
    words = " · ".join(part for part in parts if part)
    return words if signature.whole else " · ".join(filter(None, (UNSIGNED.to(lang), words)))


def _place(place: Place | None) -> str:
    """Say where something is, or nothing."""
    return place_words(place) if place else ""
