"""The statements of a source on one polling day: everybody judged, then findings and verdicts from that."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from engine.backends.sql.columns import KEY
from engine.backends.sql.duck import quoted
from engine.review.authority.authority import Layer
from engine.review.deciding.raised import is_raisable
from engine.review.docket import questions_read
from engine.review.reviewing import IN_VERDICT
from rules.model.conditions import NamedDate
from rules.model.pack import Criterion, Pack
from scale.sources import Source
from scale.statements.tested import (
    FOUND,
    JUDGED,
    NOT_CLEAR,
    Tested,
    applies_column,
    findings_sql,
    raised_column,
    those,
)
from scale.tables import HELD, NOT_COMPARED, PREFECTURE

PERSON = KEY
VERDICT = (PREFECTURE, "verdict", "legal", "policy", "unexamined", "owed")
_LAYERS = (Layer.LEGAL, Layer.POLICY)
# Words that are known beforehand are kept, and written, as numbers.
_PASS, _PENDING, _FLAG = (
    f"CAST('{word}' AS ENUM('pass', 'pending', 'flag'))" for word in ("pass", "pending", "flag")
)


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
        tested = (
            (pack, each)
            for pack in self.packs
            for each in pack.criteria
            if each.grade in IN_VERDICT and ((pack.name, each.name) in examined or is_raisable(each))
        )
        return tuple(self._tested(at, *each) for at, each in enumerate(tested, start=1))

    def _tested(self, number: int, pack: Pack, criterion: Criterion) -> Tested:
        """Return a criterion with what is said of it on this day."""
        asks = () if is_raisable(criterion) else tuple(sorted(questions_read(criterion)))
        consent = "asked " + " ".join(asks) if self.by_consent(asks) else ""
        return Tested(pack, criterion, number, self._curable(pack, criterion), asks, consent)

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
        """Return the statement that judges everybody: every test, and one verdict a person from them."""
        legal, policy = (self._layer(layer) for layer in _LAYERS)
        owed = " + ".join(
            f"CASE WHEN {guard} THEN {quoted(name)} ELSE 0 END" for name, guard, _ in self._owed
        )
        inner = f"SELECT *, {legal} AS legal_, {policy} AS policy_ FROM ({self.tests})"
        outer = f"SELECT *, greatest(legal_, policy_) AS gravity FROM ({inner})"
        # Only a doubt about the record keeps it from passing.
        doubted = f"gravity = 0 AND COALESCE({quoted(NOT_COMPARED)}, FALSE)"
        found = those((each.found for each in self.tested), "INTEGER")
        columns = dict.fromkeys(name for each in self.tested for name in each.columns)
        tested = _list([*columns, *([NOT_CLEAR] if self.asked else [])])
        return (
            f"SELECT {_list(PERSON)}, {quoted(PREFECTURE)}, "
            f"{_word('gravity', doubted, _PENDING)} AS verdict, {_word('legal_', doubted)} AS legal, "
            f"{_word('policy_', doubted)} AS policy, gravity IS NULL AS unexamined, "
            f"CAST({owed or '0'} AS BIGINT) AS owed, "
            f"CASE WHEN gravity > 0 THEN {found} ELSE CAST([] AS INTEGER[]) END AS {FOUND}"
            f"{', ' if tested else ''}{tested} FROM ({outer})"
        )

    @cached_property
    def tests(self) -> str:
        """Return the statement of what is tested of everybody."""
        from engine.backends.sql import applying
        from engine.backends.sql.printed import asked_of
        from engine.backends.sql.statement import Beside, statement

        of_all = [
            *(applying.of_person(name) for name in (HELD, NOT_COMPARED)),
            applying.of_village(PREFECTURE),
        ]
        of_answers = []
        for pack in self.packs:
            if pack.applies_to is not None:
                test = applying.applies_sql(pack.applies_to.bodies, pack.applies_to.units)
                of_all.append(applying.shown(test, applies_column(pack)))
        of_all += [
            applying.shown(applying.raised_sql(each.name), raised_column(each.name))
            for each in self.tested
            if is_raisable(each.criterion)
        ]
        for name, asks in {each.consent: each.asks for each in self.tested if each.consent}.items():
            of_answers.append(applying.shown(applying.asked_sql(asks), name))
            of_all.append(applying.consent_of(name))
        if self.asked:
            of_all.append(applying.unclear_as(NOT_CLEAR))
        for name, _, questions in self._owed:
            of_answers.append(applying.shown(applying.owed_sql(questions), name))
            of_all.append(applying.owed_of(name))
        asked = [
            asked_of(pack, criteria, self.source.dates(pack, self.day)) for pack, criteria in self._criteria()
        ]
        return statement(asked, Beside(of_all, of_answers), made=True).sql("duckdb")

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

    def reads(self, question: str, table: str) -> str:
        """Return the test that something that reads a question is examined of somebody."""
        return " OR ".join(each.on(table).examined for each in self.tested if question in each.asks)

    @cached_property
    def _owed(self) -> list[tuple[str, str, list[str]]]:
        """Return the questions by whom they are asked of: a name, the test of that, and the questions."""
        found: dict[str, list[str]] = {}
        for name in self.asked:
            guards = dict.fromkeys(each.examined for each in self.tested if name in each.asks)
            found.setdefault(f"({' OR '.join(guards)})", []).append(name)
        return [(f"owed {at}", guard, names) for at, (guard, names) in enumerate(found.items(), start=1)]

    @cached_property
    def findings(self) -> str:
        """Return the statement of everything that is not a clear no, each with its criterion."""
        return findings_sql(self.tested, self.asked)

    @property
    def verdicts(self) -> str:
        """Return the statement of one verdict a person, of law and of policy, apart and together."""
        return f"SELECT {_list(PERSON)}, {_list(VERDICT)} FROM {JUDGED}"

    def _layer(self, layer: Layer) -> str:
        """Return how grave the verdict of law or of policy is, or NULL where nothing was examined.

        What holds a record back keeps it from passing.
        """
        tested = [each for each in self.tested if each.pack.legal is (layer is Layer.LEGAL)]
        by_guard: dict[str, list[str]] = {}
        for each in tested:
            by_guard.setdefault(each.examined, []).append(each.truth)
        hits = (f"({guard} AND ({' OR '.join(truths)}))" for guard, truths in by_guard.items())
        hit, examined = " OR ".join(hits) or "FALSE", " OR ".join(by_guard) or "FALSE"
        unusable = any(each.layer in {layer, Layer.BOTH} for each in self.source.authority.unusable)
        clear = "1" if unusable else f"CASE WHEN COALESCE({quoted(HELD)}, FALSE) THEN 1 ELSE 0 END"
        nothing = "1" if unusable else "CAST(NULL AS INTEGER)"
        return (
            f"CASE WHEN ({hit}) THEN 2 WHEN ({hit}) IS NULL THEN 1 "
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


def _word(gravity: str, doubted: str, nothing: str = "NULL") -> str:
    """Return the word of a verdict as grave as this; what is doubted waits."""
    return (
        f"CASE WHEN {gravity} = 2 THEN {_FLAG} WHEN {gravity} = 0 AND NOT ({doubted}) THEN {_PASS} "
        f"WHEN {gravity} IS NOT NULL THEN {_PENDING} ELSE {nothing} END"
    )
