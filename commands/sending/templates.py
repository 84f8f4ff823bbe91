"""The county's own Word templates (模板/): read, checked, filled; the product's wording as a beginning."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from candidates.folders import TEMPLATES
from commands.deciding.person_letters import PERSON_KINDS
from commands.exits import Exit, stop
from commands.side_messages import report_hints
from files.books.package_gauge import opens_quickly
from files.entries import Kind, entry_problem, kind_of, list_folder, read_regular
from files.failures import why_of
from reports.disclosed.letters import Fields, field_mark
from reports.letter_kinds import LetterKind
from reports.papers.letters.confirmation import CONFIRMATION
from reports.papers.letters.reminder import REMINDER
from reports.papers.letters.sending import REGISTER, SENDING
from reports.writers.word.filled import Fault, Faulty, filled, template_faults
from reports.writers.word.letters import letters_docx
from vocabulary.catalogue import templates as catalogue
from vocabulary.places import FilePlace
from vocabulary.problems import Problem, hint, problem
from vocabulary.texts import Lang, Text

KINDS = (SENDING, REGISTER, REMINDER, CONFIRMATION, *PERSON_KINDS)
_SUFFIX = ".docx"
_NO_WORD = Text("不是 Word 文件（.docx）", "it is no Word file (.docx)")
_OWN_WORDS = "The county words it by a template of its own; the facts are the same."
_TOO_LARGE = Text("过大", "it is too large")

Templates = Mapping[str, bytes]  # by kind


def own_templates(where: Path, kinds: Iterable[LetterKind], lang: Lang) -> Templates:
    """Return the county's templates of some kinds of paper; stop where one of them has a mistake."""
    found: dict[str, bytes] = {}
    problems: list[Problem] = []
    named = {f"{kind.name}{_SUFFIX}" for kind in KINDS}
    wanted = {f"{kind.name}{_SUFFIX}": kind for kind in kinds}
    unused = []
    for entry in list_folder(where / TEMPLATES, where):
        place = FilePlace(f"{TEMPLATES}/{entry.name}")
        if entry.path.name.startswith(("~$", ".")):
            continue
        if unreadable := entry_problem(entry, place.file):
            problems.append(unreadable)
        elif entry.path.name in wanted and entry.kind is Kind.FILE:
            kind = wanted[entry.path.name]
            raw, faults = _read(entry.path, where, place, kind)
            problems += faults
            found[kind.name] = raw
        elif entry.path.name not in named:
            unused.append(hint(catalogue.TEMPLATE_UNUSED, place, names="、".join(sorted(named))))
    report_hints(unused, lang)
    if problems:
        stop(problems, lang, Exit.UNUSABLE_INPUT)
    return found


def paper(kind: LetterKind, of: Fields, templates: Templates, lang: Lang) -> bytes:
    """Return one paper as a Word file: by the county's template where there is one.

    Templates are in Chinese: a reading copy has the product's words, and says that the paper has others.
    """
    own = templates.get(kind.name)
    if own is None or lang is Lang.EN:
        letters = kind.letters(of, lang, said_of_words(kind, templates))
        return letters_docx(kind.called.to(lang), letters, lang)
    return filled(own, of)


def said_of_words(kind: LetterKind, templates: Templates) -> str:
    """Return what a reading copy says where the county has words of its own for the paper."""
    return _OWN_WORDS if kind.name in templates else ""


def blank_templates(where: Path) -> Mapping[str, bytes]:
    """Return as templates the product's wording of each paper of which the county has none yet."""
    missing = [kind for kind in KINDS if kind_of(where / TEMPLATES / f"{kind.name}{_SUFFIX}") is None]
    return {f"{kind.name}{_SUFFIX}": letters_docx(kind.name, kind.blank()) for kind in missing}


def _read(path: Path, where: Path, place: FilePlace, kind: LetterKind) -> tuple[bytes, list[Problem]]:
    """Read one template, and report what is wrong with it."""
    try:
        raw = read_regular(path, root=where)
    except OSError as error:
        return b"", [problem(catalogue.TEMPLATE_UNUSABLE, place, why=why_of(error).words)]
    if raw.startswith(b"PK") and not opens_quickly(raw):
        return b"", [problem(catalogue.TEMPLATE_UNUSABLE, place, why=_TOO_LARGE)]
    return raw, list(_problems(template_faults(raw, kind), place, kind))


def _problems(faults: Iterable[Faulty], place: FilePlace, kind: LetterKind) -> Iterator[Problem]:
    """Say what is wrong with a template."""
    known = "、".join(field_mark(name) for name in (*kind.words, *kind.parts))
    for each in faults:
        name, where = each.field, each.where
        match each.fault:
            case Fault.NO_WORD:
                yield problem(catalogue.TEMPLATE_UNUSABLE, place, why=_NO_WORD)
            case Fault.FETCHES:
                yield problem(catalogue.TEMPLATE_FETCHES, place)
            case Fault.UNKNOWN:
                entry = catalogue.TEMPLATE_FIELD
                yield problem(entry, place, where=where, field=name, kind=kind.name, known=known)
            case Fault.BROKEN:
                yield problem(catalogue.TEMPLATE_BROKEN, place, where=where)
            case Fault.BESIDE:
                yield problem(catalogue.TEMPLATE_BESIDE, place, where=where, field=name)
            case Fault.MISSING:
                yield problem(catalogue.TEMPLATE_MISSING, place, field=name, kind=kind.name)
