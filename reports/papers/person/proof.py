"""What decided a finding, line by line: the value, the cell, and who signed the answer."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from reports.disclosed.findings import Statement
from reports.disclosed.people import Missing, Proof, Restriction, Signature, SignedBook
from reports.papers.findings import Departments
from reports.wording.words import FORCE, origin_words
from vocabulary.outcomes import Force
from vocabulary.places import Place, place_words
from vocabulary.questions import Disclosure

UNSIGNED = "未签署"


@dataclass(frozen=True, slots=True)
class ProofLine:
    """One thing that a finding rests on, or one thing that it lacks."""

    label: str
    value: str
    unit: str
    place: str
    signed: str
    note: str


@dataclass(frozen=True, slots=True)
class Signed:
    """A workbook that answers about a person, and who answers for it."""

    unit: str
    file: str
    signed: str
    queried_until: str


def signed_lines(books: Iterable[SignedBook], departments: Departments) -> tuple[Signed, ...]:
    """Write every workbook that answers about a person, each line once."""
    found = (
        Signed(departments[each.department].zh, each.file, _signed(each.signature), each.queried_until)
        for each in books
    )
    return tuple(dict.fromkeys(found))


def proof_lines(proof: Iterable[Proof], departments: Departments) -> tuple[ProofLine, ...]:
    """Write the evidence of a finding, each line once."""
    return tuple(dict.fromkeys(_line(piece, departments) for piece in proof))


def missing_lines(
    missing: Iterable[Missing], departments: Departments, force: Force
) -> tuple[ProofLine, ...]:
    """Write what a finding of a source of that kind lacks, each line once."""
    return tuple(dict.fromkeys(_missing_line(each, departments, force) for each in missing))


def statement_lines(statements: Iterable[Statement], departments: Departments) -> tuple[ProofLine, ...]:
    """Write the statements that contradict each other, each with its cell."""
    return tuple(
        ProofLine(
            each.label.zh,
            each.value.zh,
            _unit(each.department, departments) if each.department else "名册",
            _place(each.place),
            "",
            "",
        )
        for each in statements
    )


def _line(piece: Proof, departments: Departments) -> ProofLine:
    """Write one piece of evidence."""
    return ProofLine(
        piece.label.zh,
        piece.value.zh,
        _unit(piece.department, departments),
        _place(piece.place),
        _signed(piece.signature) if piece.signature else "",
        _note(piece.restriction) if piece.restriction else "",
    )


def _missing_line(missing: Missing, departments: Departments, force: Force) -> ProofLine:
    """Write one thing that is missing."""
    if missing.label is None:
        source = "法律" if force.legal else FORCE[force].zh
        return ProofLine(f"{source}适用", f"{source}没有定论，须由有权机构认定", "", "", "", "")
    unit, place = _unit(missing.department, departments), _place(missing.place)
    why = "：".join(
        filter(None, (origin_words(missing.origin, force).zh, "；".join(each.zh for each in missing.said)))
    )
    return ProofLine(missing.label.zh, why, unit, place, "", "")


def _unit(department: str, departments: Departments) -> str:
    """Return the name of a unit, or nothing where none is concerned."""
    return departments[department].zh if department else ""


def _note(restriction: Restriction) -> str:
    """Say how far a record may be disclosed to the person, and on what ground."""
    match restriction.disclosure:
        case Disclosure.FULL:
            return ""
        case Disclosure.ITEM_ONLY:
            words = "仅可告知条款，不得告知内容"
        case Disclosure.WITHHELD:
            words = "依法不予告知本人，仅供认定机构掌握"
    return f"{words}（依据：{restriction.basis}）" if restriction.basis else words


@lru_cache(maxsize=1024)  # one signs for all rows of a workbook
def _signed(signature: Signature) -> str:
    """Say who answers for an answer."""
    parts = [
        f"经办 {signature.officer}" if signature.officer else "",
        f"分管领导 {signature.leader}" if signature.leader else "",
        signature.given_on,
        signature.document,
    ]
    words = " · ".join(part for part in parts if part)
    return words if signature.whole else " · ".join(filter(None, (UNSIGNED, words)))


def _place(place: Place | None) -> str:
    """Say where something is, or nothing."""
    return place_words(place) if place else ""
