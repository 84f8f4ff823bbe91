"""The statements of a source on one polling day: everybody judged, then findings and verdicts from that."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property

from engine.backends.sql.columns import KEY, State
from engine.backends.sql.duck import quoted, text
from engine.program.lowering import lower
from engine.program.program import Program
from engine.review.authority.authority import Layer
from engine.review.deciding.raised import is_raisable
from engine.review.docket import questions_read
from engine.review.reviewing import IN_VERDICT
from rules.model.conditions import NamedDate
from rules.model.pack import Criterion, Pack
from scale.sources import Source
from scale.tables import HELD, NOT_COMPARED, PREFECTURE, owed_by
from vocabulary.columns.computed_facts import RAISED

PERSON = KEY
JUDGED = "judged"
_LAYERS = (Layer.LEGAL, Layer.POLICY)


@dataclass(frozen=True, slots=True)
class Tested:
    """A criterion as a column of what was judged: for whom it is examined, and its truth."""

    pack: Pack
    criterion: Criterion
    curable: bool
    asks: tuple[str, ...]  # the questions it reads
    consent: str = ""  # the column that says whether the person may be asked, where that matters
    table: str = ""  # under which the judged stand, where other tables stand beside them

    @property
    def name(self) -> str:
        """Return the criterion's full name."""
        return f"{self.pack.name}/{self.criterion.name}"

    def on(self, table: str) -> "Tested":
        """Return the criterion read from a table under a name."""
        return replace(self, table=table)

    @property
    def examined(self) -> str:
        """Return the test whether the criterion is examined of somebody."""
        applies = self._column(_applies(self.pack))
        if is_raisable(self.criterion):
            raised = f"COALESCE(list_contains({self._column(RAISED)}, {text(self.name)}), FALSE)"
            return f"({applies} AND {raised})"
        consent = f" AND {self._column(self.consent)}" if self.consent else ""
        return f"({applies}{consent})"

    @property
    def truth(self) -> str:
        """Return the truth; what people raised is so."""
        return "TRUE" if is_raisable(self.criterion) else self._column(self.name)

    def _column(self, name: str) -> str:
        """Return a column of what was judged."""
        return f"{self.table}.{quoted(name)}" if self.table else quoted(name)


def owing(question: str) -> str:
    """Name the column of the units that owe an answer, as the data name them."""
    return f"owing {question}"


def _applies(pack: Pack) -> str:
    """Name the column that says whether a pack speaks of somebody."""
    return f"applies {pack.name}"


def programs_of(source: Source) -> Iterator[Program]:
    """Yield the programs of a source on the election's own day: what they read is the same on every day."""
    for docket in source.dockets:
        examined = [each for each in docket.examined if each.grade in IN_VERDICT]
        yield lower(docket.pack, examined, source.dates(docket.pack, source.election.polling_day))


@dataclass(frozen=True)
class Day:
    """A source on one polling day."""

    source: Source
    day: date

    @cached_property
    def packs(self) -> tuple[Pack, ...]:
        """Return the packs that are in force."""
        return tuple(
            docket.pack
            for docket in self.source.dockets
            if docket.pack.applies_to is not None
            and docket.pack.in_force is not None
            and docket.pack.in_force.covers(self.day)
        )

    @cached_property
    def tested(self) -> tuple[Tested, ...]:
        """Return every bar and caution, those that people raise included."""
        examined = {(pack.name, each.name): each for pack, each in self.source.examined if pack in self.packs}
        return tuple(
            self._tested(pack, each)
            for pack in self.packs
            for each in pack.criteria
            if each.grade in IN_VERDICT and ((pack.name, each.name) in examined or is_raisable(each))
        )

    def _tested(self, pack: Pack, criterion: Criterion) -> Tested:
        """Return a criterion with what is said of it on this day."""
        asks = () if is_raisable(criterion) else tuple(sorted(questions_read(criterion)))
        consent = "asked " + " ".join(asks) if self.by_consent(asks) else ""
        return Tested(pack, criterion, self._curable(pack, criterion), asks, consent)

    def by_consent(self, asks: Iterable[str]) -> bool:
        """Whether one of some questions is put only to those who agreed."""
        return any(self.source.questions[name].by_consent for name in asks)

    def _curable(self, pack: Pack, criterion: Criterion) -> bool:
        """Say whether a hit can still be cured: through its day, or while nobody gave one."""
        if criterion.curable_until is None:
            return False
        dates = self.source.dates(pack, self.day)
        last, review_day = dates[criterion.curable_until], dates[NamedDate.REVIEW_DAY]
        return last is None or review_day is None or review_day <= last

    @cached_property
    def judged(self) -> str:
        """Return the statement that judges everybody."""
        from engine.backends.sql import applying
        from engine.backends.sql.printed import asked_of
        from engine.backends.sql.statement import statement

        beside = [
            *(applying.of_person(name) for name in (HELD, NOT_COMPARED, RAISED)),
            applying.of_village(PREFECTURE),
            *(applying.answered(name, f"state {name}") for name in self.asked),
            *(applying.answered(owed_by(name), owing(name)) for name in self.asked),
        ]
        for pack in self.packs:
            if pack.applies_to is not None:
                test = applying.applies_sql(pack.applies_to.bodies, pack.applies_to.units)
                beside.append(applying.shown(test, _applies(pack)))
        for name, asks in {each.consent: each.asks for each in self.tested if each.consent}.items():
            beside.append(applying.shown(applying.asked_sql(asks), name))
        asked = [
            asked_of(pack, criteria, self.source.dates(pack, self.day)) for pack, criteria in self._criteria()
        ]
        return statement(asked, beside).sql("duckdb")

    def _criteria(self) -> Iterator[tuple[Pack, list[Criterion]]]:
        """Yield what the machine tests of each pack."""
        for pack in self.packs:
            yield (
                pack,
                [
                    each.criterion
                    for each in self.tested
                    if each.pack is pack and not is_raisable(each.criterion)
                ],
            )

    @cached_property
    def asked(self) -> tuple[str, ...]:
        """Return every question that is read."""
        return tuple(sorted({name for each in self.tested for name in each.asks}))

    def reads(self, question: str) -> str:
        """Return the test that something that reads a question is examined of somebody."""
        return " OR ".join(each.examined for each in self.tested if question in each.asks)

    @cached_property
    def findings(self) -> str:
        """Return the statement of everything that is not a clear no."""
        return " UNION ALL ".join(map(_finding, self.tested))

    @cached_property
    def verdicts(self) -> str:
        """Return the statement of one verdict a person, of law and of policy, apart and together."""
        legal, policy = (self._layer(layer) for layer in _LAYERS)
        inner = (
            f"SELECT {_list(PERSON)}, {quoted(PREFECTURE)}, {quoted(NOT_COMPARED)}, "
            f"{legal} AS legal_, {policy} AS policy_, {self._owed} AS owed_ FROM {JUDGED}"
        )
        both = "greatest(CASE legal_ WHEN 'flag' THEN 2 WHEN 'pending' THEN 1 WHEN 'pass' THEN 0 END, "
        both += "CASE policy_ WHEN 'flag' THEN 2 WHEN 'pending' THEN 1 WHEN 'pass' THEN 0 END)"
        doubted = f"({both} = 0 AND COALESCE({quoted(NOT_COMPARED)}, FALSE))"
        middle = f"SELECT *, {both} AS gravity, {doubted} AS doubted FROM ({inner})"
        return (
            f"SELECT {_list(PERSON)}, {quoted(PREFECTURE)}, "
            "CASE WHEN gravity = 2 THEN 'flag' WHEN gravity = 0 AND NOT doubted THEN 'pass' "
            "ELSE 'pending' END AS verdict, "
            "CASE WHEN doubted AND legal_ IS NOT NULL THEN 'pending' ELSE legal_ END AS legal, "
            "CASE WHEN doubted AND policy_ IS NOT NULL THEN 'pending' ELSE policy_ END AS policy, "
            f"gravity IS NULL AS unexamined, owed_ AS owed FROM ({middle})"
        )

    @property
    def _owed(self) -> str:
        """Return how many answers about somebody are still owed, of those that sources here ask for."""
        known = f"('{State.CLEAR.value}', '{State.FOUND.value}', '{State.NOT_ASKED.value}')"
        tests = [
            f"CASE WHEN ({self.reads(name)}) AND COALESCE({quoted(f'state {name}')} NOT IN {known}, TRUE) "
            "THEN 1 ELSE 0 END"
            for name in self.asked
        ]
        return f"CAST({' + '.join(tests) or '0'} AS BIGINT)"

    def _layer(self, layer: Layer) -> str:
        """Return the verdict of law or of policy; what holds a record back keeps it from passing."""
        tested = [each for each in self.tested if each.pack.legal is (layer is Layer.LEGAL)]
        hit = " OR ".join(f"({each.examined} AND {each.truth})" for each in tested) or "FALSE"
        examined = " OR ".join(each.examined for each in tested) or "FALSE"
        unusable = any(each.layer in {layer, Layer.BOTH} for each in self.source.authority.unusable)
        clear = (
            "'pending'"
            if unusable
            else f"CASE WHEN COALESCE({quoted(HELD)}, FALSE) THEN 'pending' ELSE 'pass' END"
        )
        nothing = "'pending'" if unusable else "NULL"
        return (
            f"CASE WHEN ({hit}) THEN 'flag' WHEN ({hit}) IS NULL THEN 'pending' "
            f"WHEN ({examined}) THEN {clear} ELSE {nothing} END"
        )


@dataclass(frozen=True, slots=True)
class Statements:
    """The statements of sources and days, made once: many parts have the same."""

    _days: dict[tuple[int, date], Day] = field(default_factory=dict)

    def of(self, source: Source, day: date) -> Day:
        """Return the statements of a source on a day."""
        return self._days.setdefault((id(source), day), Day(source, day))


def _list(names: Iterable[str]) -> str:
    """Return columns."""
    return ", ".join(map(quoted, names))


def _finding(each: Tested) -> str:
    """Return the statement of those of whom one criterion is not a clear no."""
    owed = [
        f"CASE WHEN {quoted(f'state {name}')} IN ('clear', 'found') THEN NULL ELSE {text(name)} END"
        for name in each.asks
    ]
    awaits = (
        f"list_filter([{', '.join(owed)}], lambda name: name IS NOT NULL)"
        if owed
        else "CAST([] AS VARCHAR[])"
    )
    return (
        f"SELECT {_list(PERSON)}, {text(each.name)} AS criterion, {text(each.criterion.item)} AS item, "
        f"{text(each.pack.source.force.value)} AS force, {text(each.criterion.grade.value)} AS grade, "
        f"{'TRUE' if each.curable else 'FALSE'} AS curable, "
        f"CASE WHEN {each.truth} THEN 'yes' ELSE 'unknown' END AS truth, "
        f"CASE WHEN {each.truth} THEN CAST([] AS VARCHAR[]) ELSE {awaits} END AS awaits "
        f"FROM {JUDGED} WHERE {each.examined} AND ({each.truth}) IS NOT FALSE"
    )
