"""What changed since the last numbered review, as a short paragraph for the console."""

from collections import Counter
from collections.abc import Iterable, Mapping

from reports.disclosed.changes import ANSWER_WORDS, AnswerChange, Changes, DecisionChange, VerdictChange
from reports.disclosed.county import Disclosed
from reports.papers.shared.change_lines import decided_word
from reports.wording.words import verdict_words
from vocabulary.texts import Lang, Text

MOST_LINES = 20
_CONTENT = Text("（内容有改动）", " (its content changed)")


def change_lines(changes: Changes, view: Disclosed) -> list[str]:
    """Say what changed, a line each; nothing where there is no earlier review."""
    lang = view.reader.lang
    if changes.since is None:
        return []
    if changes.none:
        return [
            Text(
                f"与第 {changes.since} 次相比：没有变动。", f"since review {changes.since}: nothing changed."
            ).to(lang)
        ]
    lines = [_head(changes, lang)]
    lines += [f"  {pack.pack}：{pack.old[:8] or '—'} → {pack.new[:8] or '—'}" for pack in changes.packs]
    lines += _cut((_verdict(change, lang) for change in changes.verdicts), lang)
    # A first answer is what everybody waits for; what changes after it is what somebody must look at.
    again = [change for change in changes.answers if change.old != "awaited"]
    lines += _cut((_answer(change, view) for change in again), lang)
    return [
        *lines,
        *_cut((_decision(each, lang) for each in changes.decisions if not each.first_listed), lang),
    ]


def _head(changes: Changes, lang: Lang) -> str:
    """Say how much changed."""
    people = Counter(change.what for change in changes.people)
    first = sum(change.old == "awaited" for change in changes.answers)
    parts = [
        _count(people["joined"], "增加", "joined", "人"),
        _count(people["left"], "减少", "left", "人"),
        _count(people["state"], "状态变化", "changed state", "人"),
        _count(first, "新收到反馈", "new answers", "项"),
        _count(len(changes.answers) - first, "反馈有改动", "answers changed", "项"),
        _count(len(changes.verdicts), "比对结果有变化", "verdicts changed", "人"),
        _count(sum(each.first_listed for each in changes.decisions), "新列入名单", "put on the list", "人"),
        _count(
            sum(not each.first_listed for each in changes.decisions), "认定有变化", "decisions changed", "项"
        ),
        _count(len(changes.packs), "审查依据有改动", "packs changed", "个"),
    ]
    changed = [part for part in parts if part is not None]
    return Text(
        f"与第 {changes.since} 次相比：{'，'.join(part.zh for part in changed)}。",
        f"since review {changes.since}: {', '.join(part.en for part in changed)}.",
    ).to(lang)


def _count(number: int, zh: str, en: str, unit: str) -> Text | None:
    """Say a number, or nothing where it is none."""
    return Text(f"{zh} {number:,} {unit}", f"{number:,} {en}") if number else None


def _verdict(change: VerdictChange, lang: Lang) -> str:
    """Say one person's verdicts."""
    old, new = (verdict_words(each).to(lang) for each in (change.was, change.now))
    return f"  {change.number}  {old} → {new}"


def _decision(change: DecisionChange, lang: Lang) -> str:
    """Say one decision, as it was and as it is."""
    old, new = (decided_word(each).to(lang) for each in (change.old, change.new))
    same = _CONTENT.to(lang) if change.old == change.new else ""
    about = f"  {change.criterion}" if change.criterion else ""
    return f"  {change.number}{about}  {old} → {new}{same}  {change.file}"


def _answer(change: AnswerChange, view: Disclosed) -> str:
    """Say one answer, as it was and as it is."""
    lang = view.reader.lang
    unit = _label(view.election.departments, change.department).to(lang)
    ask = _label(view.questions, change.question).to(lang)
    old, new = (ANSWER_WORDS[word].to(lang) for word in (change.old, change.new))
    same = _CONTENT.to(lang) if change.old == change.new else ""
    colon = "：" if lang is Lang.ZH else ": "
    return f"  {change.number}  {unit}{colon}{ask}  {old} → {new}{same}  {change.file}"


def _label(labels: Mapping[str, Text], name: str) -> Text:
    """Return the label of a unit or a question; one that no pack knows any more keeps its name."""
    return labels.get(name, Text(name, name))


def _cut(lines: Iterable[str], lang: Lang) -> list[str]:
    """Keep the first lines, and say how many more there are."""
    all_lines = list(lines)
    more = len(all_lines) - MOST_LINES
    rest = [Text(f"  …另有 {more} 条", f"  … {more} more").to(lang)] if more > 0 else []
    return [*all_lines[:MOST_LINES], *rest]
