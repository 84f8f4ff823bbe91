"""What `lianshen rules update` prints: what the new editions change, in words and by person."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reports.blocks import BLANK, Block, Column, Grid, Line, Row
from reports.editions.differences import Difference, PackChange, PartChange, What
from reports.editions.people import PersonChange, TruthChange
from reports.records.places import ProblemRecord, problem_record
from reports.wording.problem_words import problem_lines
from reports.wording.words import COLON, COMMA, LIST_COMMA, in_brackets
from reports.writers.console import Screen, console_text
from reports.writers.json import json_text
from vocabulary.problems import Problem
from vocabulary.texts import Lang, Text

WHAT = {
    What.ADDED: Text("新增", "added"),
    What.GONE: Text("删去", "gone"),
    What.CHANGED: Text("改动", "changed"),
}
_HEADS = (
    Text("现比对结果", "now"),
    Text("更新以后", "after the update"),
    Text("人数", "people"),
    Text("条款", "criteria"),
    Text("人员编号", "numbers"),
)
_SHORT = 3  # columns from the left that are not broken
_NUMBERS = 40  # numbers that are listed of people with the same change; JSON has all


@dataclass(frozen=True, slots=True)
class Update:
    """What an update of a folder changes, and whether it was made."""

    packs: tuple[PackChange, ...]
    people: tuple[PersonChange, ...]
    nominees: int
    applied: bool
    kept: str = ""  # the folder in which the texts are kept that were replaced
    problems: tuple[Problem, ...] = ()
    after: tuple[Problem, ...] = ()  # what would be reported that is not reported now


@dataclass(frozen=True, slots=True)
class UpdateRecord:
    """What `lianshen rules update --format json` prints."""

    packs: tuple[PackChange, ...]
    people: tuple[PersonChange, ...]
    nominees: int
    applied: bool
    kept: str
    problems: tuple[ProblemRecord, ...]
    after: tuple[ProblemRecord, ...]
    audience: str = "internal"


def update_json(update: Update, lang: Lang) -> str:
    """Return an update as JSON text."""
    problems, after = (
        tuple(problem_record(each, lang) for each in found) for found in (update.problems, update.after)
    )
    return json_text(
        UpdateRecord(
            packs=update.packs,
            people=update.people,
            nominees=update.nominees,
            applied=update.applied,
            kept=update.kept,
            problems=problems,
            after=after,
        )
    )


def update_text(update: Update, lang: Lang, screen: Screen) -> str:
    """Return an update as text for a console."""
    return console_text(_paper(update, lang), screen)


def _paper(update: Update, lang: Lang) -> Iterator[Block]:
    """Yield the packs, then the people, then what to do."""
    for pack in update.packs:
        yield from _pack(pack, lang)
    if update.packs:
        yield from _people(update, lang)
    if update.after:
        head = Text("更新以后另有的差错", "problems that the update would bring")
        yield Line(f"{head.to(lang)}{COLON.to(lang)}{len(update.after)}", strong=True)
        yield from (Line(f"  {line}") for line in problem_lines(update.after, lang))
    yield Line(_end(update).to(lang), strong=True)


def _pack(pack: PackChange, lang: Lang) -> Iterator[Block]:
    """Yield what one pack says otherwise, and what it says that it corrects."""
    title = f"{pack.title}{in_brackets(pack.pack, lang)}"
    yield Line(f"{title}  {pack.old} → {pack.new}  {_sum(pack, lang)}", strong=True)
    for correction in pack.corrects:
        why = in_brackets(correction.why, lang)
        label = f"{Text('更正', 'corrects').to(lang)} {correction.of}"
        yield Line(f"  {label}{COLON.to(lang)}{correction.what}{why}")
    for change in pack.changes:
        yield Line(f"  [{WHAT[change.what].to(lang)}] {change.kind}  {change.title}  {_code(change)}")
        if change.what is not What.GONE:
            yield from (
                Line(f"      {line}") for each in change.differences for line in _lines(each, change, lang)
            )
    yield BLANK


def _sum(pack: PackChange, lang: Lang) -> str:
    """Say how many parts say something else."""
    if not pack.readable:
        return Text("文件夹内的文本不能用，见差错", "the folder's text cannot be used: see the problems").to(
            lang
        )
    counts = Counter(each.what for each in pack.changes)
    said = [f"{WHAT[what].to(lang)} {counts[what]}" for what in What if counts[what]]
    only = Text("只有注释或者例子不同，比对不变", "only comments or examples differ: nothing changes")
    return COMMA.to(lang).join(said) or only.to(lang)


def _code(change: PartChange) -> str:
    """Return the name of a criterion or a requirement as election.yaml and JSON have it."""
    return change.name if "/" in change.name else ""


def _lines(difference: Difference, change: PartChange, lang: Lang) -> Iterator[str]:
    """Yield what is said otherwise under one label."""
    colon = COLON.to(lang)
    if change.what is What.ADDED:
        yield f"{difference.label}{colon}{_one(difference.new)}"
        return
    none = Text("（没有）", "(nothing)").to(lang)
    old, new = (_one(each) or none for each in (difference.old, difference.new))
    yield f"{difference.label}{colon}{old}"
    yield f"  → {new}"


def _one(words: str) -> str:
    """Put words of several lines on one."""
    return "；".join(words.split("\n"))


def _people(update: Update, lang: Lang) -> Iterator[Block]:
    """Yield the people whose comparison comes to something else, a line each."""
    verdicts = [each for each in update.people if each.verdict]
    moved = Counter((each.old, each.new) for each in verdicts)
    words = COMMA.to(lang).join(f"{old} → {new} {count}" for (old, new), count in moved.items())
    head = Text(
        f"人选 {update.nominees} 人，比对结果有变化的 {len(verdicts)} 人",
        f"{update.nominees} nominees, another verdict for {len(verdicts)}",
    )
    yield Line(f"{head.to(lang)}{COLON.to(lang) if words else ''}{words}", strong=True)
    if update.people:
        columns = (
            Column(each.to(lang), right=index == _SHORT - 1, whole=index < _SHORT)
            for index, each in enumerate(_HEADS)
        )
        yield Grid(tuple(columns), tuple(_rows(update.people, lang)))


def _rows(people: Iterable[PersonChange], lang: Lang) -> Iterator[Row]:
    """Yield those together for whom the same comes out otherwise; another verdict first."""
    groups: dict[tuple[str, str, tuple[TruthChange, ...]], list[str]] = {}
    for each in people:
        groups.setdefault((each.old, each.new, each.criteria), []).append(each.number)
    for (old, new, criteria), numbers in sorted(groups.items(), key=lambda group: group[0][0] == group[0][1]):
        said = "\n".join(_criterion(each, lang) for each in criteria)
        more = Text("等", ", …").to(lang) if len(numbers) > _NUMBERS else ""
        listed = LIST_COMMA.to(lang).join(numbers[:_NUMBERS]) + more
        yield Row((old, new, str(len(numbers)), said, listed), strong=old != new)


def _criterion(change: TruthChange, lang: Lang) -> str:
    """Say how a criterion comes out, before and after."""
    return f"{change.item} {change.text}".strip() + COLON.to(lang) + f"{change.old} → {change.new}"


def _end(update: Update) -> Text:
    """Say what was done, or what to do."""
    if not update.packs:
        return Text(
            "packs/ 中的规则包与随附的相同，不必更新。",
            "the packs in packs/ are those shipped: nothing to do.",
        )
    if update.applied:
        return Text(
            f"已更新 {len(update.packs)} 个规则包，原文件存于 {update.kept}。请重新运行 lianshen review。",
            f"{len(update.packs)} packs updated; what they replace is kept in {update.kept}. "
            "Run lianshen review again.",
        )
    return Text(
        "没有改动任何文件。确认更新请加 --apply；在此之前，文件夹内的规则包照旧使用"
        "（不能用的、意思与国家法律不同的除外）。",
        "nothing was written; add --apply to update. Until then the folder's packs are used, but for those "
        "that cannot be and those that change what national law means.",
    )
