"""The next 认定表: a row for everything that people have to decide on, with the decision left blank."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from candidates.decisions.register_tables import REGISTERS
from candidates.decisions.tables import DECISIONS, WITHDRAWALS
from candidates.folders import DECISIONS as FOLDER
from candidates.folders import folder_in
from candidates.tables.guides import FILLED_IN_CHINESE, choice_lines, guide_sheet, lines_above
from candidates.tables.headings import bilingual
from candidates.tables.spec import TableSpec
from engine.review.deciding.times import Times
from engine.review.review import Review
from files.entries import list_folder
from files.fitted_sheets import fitted
from files.workbooks import SheetText, workbook_bytes
from reports.deciding.register_sheets import CHOICES, Row, register_rows
from reports.disclosed.findings import Evidence, Finding, Nominee, Village
from reports.disclosed.reader import Audience, Reader
from reports.disclosure.deciding.notices import decider_of
from reports.disclosure.disclose import disclose
from reports.wording.words import TRUTH, VERDICT
from vocabulary.elections.decision_words import Conclusion
from vocabulary.outcomes import Verdict
from vocabulary.places import place_words
from vocabulary.texts import Lang, Text
from vocabulary.truth import Truth

_NAME = re.compile(r"认定表_第(\d{1,4})次\.xlsx")
_SHEETS = (DECISIONS, *REGISTERS, WITHDRAWALS)
_NOTES = (
    Text(
        "每行由认定机构填写认定结论、法律依据、理由、认定人、日期；未填的行不作为认定。与比对结果不一致的，须会签。",
        "The deciding body fills in each row: decision, legal ground, reason, decided by, decided on. "
        "A row left blank decides nothing. A decision that differs from the finding is countersigned.",
    ),
    Text(
        "没有人员的行：本村比对未发现问题的人全部列入名单时，认定结论填“列入名单”，人数填实有人数。",
        "The row without a person: where everybody of a village who passed goes on the list, the decision is "
        "列入名单 (put on the list), and the number of people says how many they are.",
    ),
    Text(
        "误登记的，另起一行作废（各登记表相同）：人员、条款与原行相同，写「更正编号」「作废原因」、经手人、日期，其他不写。",
        "A row entered by mistake is taken back by a further row, on every sheet: the same person and "
        "criterion, 更正编号 (corrects row), 作废原因 (reason for taking back), who and when; nothing else.",
    ),
)


_WHOLE_PERSON = Text("待反馈（整个人选）", "pending, the person as a whole")
_ROSTER = Text("人选名册", "the roster")


def next_sheet(folder: Path) -> tuple[Path, int]:
    """Return where the next 认定表 of an election folder goes, and its number."""
    inside = folder_in(folder, FOLDER)
    numbers = [int(found[1]) for each in list_folder(inside, folder) if (found := _NAME.fullmatch(each.name))]
    number = max(numbers, default=0) + 1
    return inside / f"认定表_第{number}次.xlsx", number


@dataclass(frozen=True, slots=True)
class DecisionBook:
    """The rows of the next workbook by the name of their sheet: people fill in what is blank."""

    title: Text
    rows: Mapping[str, list[Row]]
    lang: Lang = Lang.ZH

    def content(self) -> bytes:
        """Return the workbook as the bytes of a file."""
        sheets = [_sheet(spec, self) for spec in _SHEETS]
        return workbook_bytes(sheets if self.lang is Lang.ZH else [*map(fitted, sheets), _guide()])


def decision_book(review: Review, number: int, made_from: str, lang: Lang = Lang.ZH) -> DecisionBook:
    """Return what is to be decided: nothing withheld, and evidence named by its place alone."""
    shown = disclose(review, Reader(Audience.INTERNAL, Lang.ZH), frozenset())
    units, editions = shown.election.departments, {each.name: each.sha256 for each in shown.election.sources}
    rows = [
        {**row, "body": decider_of(Times(review, judged)).zh, "source": _edition(row, editions)}
        for judged, village in zip(review.villages, shown.villages, strict=True)
        if judged.village is not None  # no row on a village that is not known could be read back
        for row in _of_village(village, units, lang)
    ]
    return DecisionBook(
        Text(
            f"{shown.election.county}认定表（第 {number} 次，依{made_from}比对）",
            f"{shown.election.county}: table of decisions no. {number}, from review {made_from}",
        ),
        {
            DECISIONS.sheet: [{**row, "entry": f"{number}-{i}"} for i, row in enumerate(rows, start=1)],
            **register_rows(review, number),
        },
        lang,
    )


def _edition(row: Row, editions: Mapping[str, str]) -> str:
    """Return the beginning of the fingerprint of the source that a row is on."""
    return editions.get(row.get("criterion", "").partition("/")[0], "")[:8]


def _sheet(spec: TableSpec, book: DecisionBook) -> SheetText:
    """Return one sheet."""
    names = [column.name for column in spec.columns]
    first = spec is DECISIONS
    return SheetText(
        spec.sheet,
        spec.headers(lang=book.lang),
        [[row.get(name, "") for name in names] for row in book.rows.get(spec.sheet, ())],
        title=book.title.zh if first else "",
        notes=lines_above(book.title, _NOTES, book.lang) if first else (),
        choices={
            bilingual(spec.column(name).label, book.lang): [word.zh for word in words]
            for name, words in CHOICES.get(spec.sheet, {}).items()
        },
        lang=book.lang,
    )


def _guide() -> SheetText:
    """Return the sheet that says in English what the others are, and what the words mean that one chooses."""
    lines = [FILLED_IN_CHINESE, *(note.en for note in _NOTES)]
    lines += [f"{spec.sheet}: {spec.words.table.en}" for spec in _SHEETS if spec.words]
    lines += [line for spec in _SHEETS for line in choice_lines(spec, CHOICES.get(spec.sheet, {}))]
    return guide_sheet(lines, Lang.EN)


def _of_village(village: Village, units: Mapping[str, Text], lang: Lang) -> Iterator[Row]:
    """Yield the rows of one village: on whoever is not clear, and one on all who are."""
    home = {"township": village.township, "village": village.name}
    standing = [each for each in village.nominees if not each.withdrawn]
    for nominee in standing:
        person = {**home, "number": nominee.number, "name": nominee.name}
        yield from ({**person, **row} for row in _of_person(nominee, units, lang))
    clear = [each for each in standing if each.verdict is Verdict.PASS]
    if clear and not all(_is_listed(each) for each in clear):
        about = Text(f"比对未发现问题的 {len(clear)} 人", f"people who passed: {len(clear)}")
        found = VERDICT[Verdict.PASS]
        yield {**home, "about": bilingual(about, lang), "found": bilingual(found, lang)}


def _of_person(nominee: Nominee, units: Mapping[str, Text], lang: Lang) -> Iterator[Row]:
    """Yield what is to be decided on a person and is not yet."""
    decided = {each.criterion for each in nominee.decisions if each.conclusion is not Conclusion.RAISED}
    if nominee.verdict is Verdict.PENDING:
        if "" not in decided:
            yield {
                "about": bilingual(_WHOLE_PERSON, lang),
                "found": bilingual(VERDICT[Verdict.PENDING], lang),
                "evidence": bilingual(_owed(nominee, units), lang),
            }
        return
    for finding in nominee.findings:
        if finding.criterion.name not in decided:
            yield _on_finding(finding, units, lang)


def _on_finding(finding: Finding, units: Mapping[str, Text], lang: Lang) -> Row:
    """Return a row on one finding."""
    criterion, found = finding.criterion, TRUTH[finding.truth]
    title, text, effect = criterion.title, criterion.text, criterion.effect
    if finding.truth is Truth.YES:
        found = Text(f"{found.zh}（{effect.zh}）", f"{found.en} ({effect.en})")
    about = Text(
        f"{title.zh} {criterion.item}：{text.zh}",
        f"{title.en} {criterion.item}: {text.en}",
    )
    pointers = dict.fromkeys(_pointer(each, units) for each in finding.evidence)
    evidence = Text("；".join(each.zh for each in pointers), "; ".join(each.en for each in pointers))
    return {
        "criterion": criterion.name,
        "about": bilingual(about, lang),
        "found": bilingual(found, lang),
        "evidence": bilingual(evidence, lang),
    }


def _pointer(evidence: Evidence, units: Mapping[str, Text]) -> Text:
    """Say where a piece of evidence stands: its unit and its cell, never what it says."""
    unit = units[evidence.department] if evidence.department else _ROSTER
    if evidence.place is None:
        return Text(f"{unit.zh}（依法不予告知）", f"{unit.en} (may not be disclosed)")
    place = place_words(evidence.place)
    return Text(f"{unit.zh} {place}", f"{unit.en} {place}")


def _owed(nominee: Nominee, units: Mapping[str, Text]) -> Text:
    """Say which units have not answered."""
    owing = dict.fromkeys(
        unit for finding in nominee.findings for each in finding.awaits for unit in each.departments
    )
    if not owing:
        return Text("须核实，见比对报告", "to be looked into, see the report")
    return Text(
        f"未反馈：{'、'.join(units[unit].zh for unit in owing)}",
        f"not answered by: {', '.join(units[unit].en for unit in owing)}",
    )


def _is_listed(nominee: Nominee) -> bool:
    """Whether somebody put a nominee on the list."""
    return any(each.conclusion is Conclusion.LISTED for each in nominee.decisions)
