"""Discloses the ledger of tasks to the working group: what a review finds, with what people wrote of it."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from hashlib import sha256

from candidates.folders import CLEARANCES, ROSTERS
from candidates.followup.followup import TaskRow
from engine.review.review import Review
from reports.disclosed.account.tasks import Task, Tasks
from reports.disclosed.county import Disclosed
from reports.disclosed.findings import Finding, Nominee, Village
from reports.disclosed.reader import Reader
from reports.disclosure.who_may_see import sees_stakes
from reports.wording.words import OUTLOOK
from vocabulary.elections.followup_words import TaskKind, TaskState, TaskWord
from vocabulary.outcomes import Outlook, RatioGrade
from vocabulary.places import place_words
from vocabulary.problems import Problem
from vocabulary.texts import Text
from vocabulary.truth import Truth

GROUP = Text("联审工作专班", "the working group")
_LETTERS = str.maketrans("0123456789abcdef", "abcdefghijklmnop")
_UNMET = frozenset({Outlook.CANNOT_FILL, Outlook.IMPOSSIBLE})


@dataclass(frozen=True, slots=True)
class _Files:
    """Whose files there are."""

    units: Mapping[str, Text]  # by the file that came back
    townships: Mapping[str, tuple[str, ...]]  # by the roster


def tasks_for(review: Review, shown: Disclosed, reader: Reader) -> Tasks | None:
    """Disclose the tasks; nothing to anybody but the working group, whose list this is."""
    if not sees_stakes(reader) or not review.election.kind.elects:
        return None
    rows = {each.item: each for each in review.followup.tasks if each.item}
    found = list(_found(shown, frozenset(review.problems)))
    codes = {each.code for each in found}
    tasks = [_taken_up(each, rows.get(each.code), review.review_day) for each in found]
    tasks += [_of_row(each, review.review_day) for each in review.followup.tasks if each.item not in codes]
    counted, kinds = Counter(each.state for each in tasks), Counter(each.kind for each in tasks)
    return Tasks(
        tasks=tuple(tasks),
        counts={state: counted[state] for state in TaskState},
        kinds={kind: kinds[kind] for kind in TaskKind},
        owners=_owners(tasks, shown),
    )


def _owners(tasks: list[Task], shown: Disclosed) -> tuple[Text, ...]:
    """Return who has tasks: units in their order, townships in theirs, then whoever people named."""
    known = (*shown.election.departments.values(), *(Text(each.name, each.name) for each in shown.townships))
    there = dict.fromkeys(each.owner.zh for each in tasks)
    order = {each.zh: each for each in known if each.zh in there}
    rest = {each.owner.zh: each.owner for each in tasks if each.owner.zh not in order}
    return (*order.values(), *rest.values())


def _found(shown: Disclosed, told: frozenset[Problem]) -> Iterator[Task]:
    """Yield what the review finds now."""
    for village in shown.villages:
        for nominee in village.nominees:
            if not nominee.withdrawn:
                yield from _of_person(village, nominee, shown)
        yield from _of_bodies(village)
    yield from _owed(shown)
    yield from _faults(shown, told)


def _of_person(village: Village, nominee: Nominee, shown: Disclosed) -> Iterator[Task]:
    """Yield what has to be decided about a nominee."""
    decided = {each.criterion for each in nominee.decisions}
    for finding in nominee.findings:
        criterion = finding.criterion
        if finding.truth is Truth.YES and criterion.name not in decided:
            yield Task(
                code=f"R{nominee.number}-{_digest(village.township, village.name, criterion.name)}",
                kind=TaskKind.PERSON,
                township=village.township,
                village=village.name,
                number=nominee.number,
                what=_to_decide(finding, late=criterion.name in nominee.after_posting),
                owner=shown.election.decider,
                state=TaskState.NEW,
                open_to_owner=False,
            )


def _to_decide(finding: Finding, *, late: bool) -> Text:
    """Say what has to be decided; what rests on withheld answers alone is named by its item, and no more.

    What came in after the list was posted changes no list: what is then to be done stands in the source.
    """
    criterion = finding.criterion
    todo = Text("待认定", "to be decided")
    if late:
        todo = Text(
            "公示后反馈，名单不因此变动，依规定处理",
            "found after posting: the list stays, the source says what follows",
        )
    if finding.evidence and all(each.place is None for each in finding.evidence):
        return Text(
            f"{criterion.title.zh} {criterion.item}，所据依法不予告知，{todo.zh}",
            f"{criterion.title.en} {criterion.item}, on what may not be disclosed; {todo.en}",
        )
    return Text(
        f"{criterion.title.zh} {criterion.item}：{criterion.text.zh}，{todo.zh}",
        f"{criterion.title.en} {criterion.item}: {criterion.text.en}, {todo.en}",
    )


def _of_bodies(village: Village) -> Iterator[Task]:
    """Yield the requirements of law that nobody's election can meet."""
    for each in village.requirements:
        if each.grade is RatioGrade.BAR and each.outlook in _UNMET:
            outlook = OUTLOOK[each.outlook]
            yield Task(
                code=f"J-{_digest(village.township, village.name, each.name)}",
                kind=TaskKind.BODY,
                township=village.township,
                village=village.name,
                number="",
                what=Text(f"{each.text.zh}：{outlook.zh}", f"{each.text.en}: {outlook.en}"),
                owner=Text(village.township, village.township) if village.township else GROUP,
                state=TaskState.NEW,
                open_to_owner=False,
            )


def _owed(shown: Disclosed) -> Iterator[Task]:
    """Yield what every unit still owes, a task for each unit."""
    for each in shown.tallies:
        left = each.awaited + each.unusable
        if left:
            yield Task(
                code=f"D-{each.unit}",
                kind=TaskKind.ASKED,
                township="",
                village="",
                number="",
                what=Text(
                    f"待反馈 {each.awaited:,} 项，须再核 {each.unusable:,} 项，涉及 {each.people:,} 人",
                    f"answers owed: {each.awaited:,}; to be given again: {each.unusable:,}; "
                    f"people: {each.people:,}",
                ),
                owner=each.name,
                state=TaskState.NEW,
            )


def _faults(shown: Disclosed, told: frozenset[Problem]) -> Iterator[Task]:
    """Yield what is wrong in files; two alike in one file are told apart by their order.

    What two units contradict each other in (not among those `told`) is not for the sender of either file.
    """
    files, alike = _files(shown), Counter[tuple[str, str, str]]()
    for each in shown.problems:
        key = (each.code, each.place.file, each.message.zh)
        alike[key] += 1
        townships = files.townships.get(each.place.file, ())
        yield Task(
            code=f"C-{_digest(*key, str(alike[key]))}",
            kind=TaskKind.FAULT,
            township=townships[0] if len(townships) == 1 else "",
            village="",
            number="",
            what=_fault_words(each),
            owner=_owner(each, files),
            state=TaskState.NEW,
            open_to_owner=each in told,
        )


def _fault_words(fault: Problem) -> Text:
    """Say what is wrong, and where."""
    where = place_words(fault.place)
    return Text(f"{where}：{fault.message.zh}", f"{where}: {fault.message.en}")


def _files(shown: Disclosed) -> _Files:
    """Return whose files there are."""
    townships: dict[str, dict[str, None]] = {}
    for village in shown.villages:
        for nominee in village.nominees:
            if nominee.place is not None:
                townships.setdefault(nominee.place.file, {})[village.township] = None
    names = shown.election.departments
    units = {each.file: names[each.department] for each in shown.workbooks if each.department in names}
    return _Files(units, {file: tuple(each for each in there if each) for file, there in townships.items()})


def _owner(fault: Problem, files: _Files) -> Text:
    """Return who can put right what is wrong in a file: who sent it, or the group."""
    file = fault.place.file
    first = file.partition("/")[0]
    if CLEARANCES.means(first):
        return files.units.get(file, GROUP)
    townships = files.townships.get(file, ()) if ROSTERS.means(first) else ()
    return Text(townships[0], townships[0]) if len(townships) == 1 else GROUP


def _taken_up(task: Task, row: TaskRow | None, today: date) -> Task:
    """Return what is found now with what people wrote of it; it is found still, whatever they wrote."""
    if row is None:
        return task
    written = _written(task, row)
    if row.state is TaskWord.CLOSED:
        return replace(written, state=TaskState.CLOSED_STILL_FOUND)
    return replace(written, state=_in_hand(row, today))


def _of_row(row: TaskRow, today: date) -> Task:
    """Return a task that people entered, or one that is no longer found."""
    own = not row.item
    task = Task(
        code=row.item,
        kind=TaskKind.OWN if own else _KINDS.get(row.item[:1], TaskKind.OWN),
        township="",
        village="",
        number="",
        what=Text(row.what, row.what),
        owner=Text(row.owner, row.owner),
        state=TaskState.NEW,
        open_to_owner=own,
    )
    written = _written(task, row)
    if row.state is TaskWord.CLOSED:
        return replace(written, state=TaskState.CLOSED)
    return replace(written, state=_in_hand(row, today) if own else TaskState.NOT_FOUND)


_KINDS = {"R": TaskKind.PERSON, "J": TaskKind.BODY, "D": TaskKind.ASKED, "C": TaskKind.FAULT}


def _in_hand(row: TaskRow, today: date) -> TaskState:
    """Say whether the day by which a task is to be done is over."""
    return TaskState.OVERDUE if row.due is not None and row.due < today else TaskState.IN_HAND


def _written(task: Task, row: TaskRow) -> Task:
    """Return a task with who has it in hand, and on what it was closed."""
    closing = row.closing
    return replace(
        task,
        entry=row.entry,
        owner=task.owner if row.owner == task.owner.zh else Text(row.owner, row.owner),
        person=row.person,
        due=row.due,
        closed_on=closing.on if closing else None,
        evidence=closing.evidence if closing else "",
        by=closing.by if closing else "",
    )


def _digest(*parts: str) -> str:
    """Return a short code of what a task is about, in letters: digits in a row may be taken for an ID."""
    return sha256("\n".join(parts).encode()).hexdigest()[:8].translate(_LETTERS)
