"""A criterion as a column of what was judged, and what is found by all of them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from engine.backends.sql.columns import KEY, UNCLEAR
from engine.backends.sql.duck import quoted, text, texts
from engine.review.deciding.raised import is_raisable
from rules.model.pack import Criterion, Pack
from scale.checks import key_list, same_key

JUDGED, FOUND = "judged", "found"
NOT_CLEAR = "not clear"  # of whom some answer is not `clear`, or not there
WORDS = ("criterion", "item", "force", "grade", "curable")


@dataclass(frozen=True, slots=True)
class Tested:
    """A criterion as a column of what was judged: for whom it is examined, and its truth."""

    pack: Pack
    criterion: Criterion
    number: int  # in the list of what was found: positive where it is sure, negative where it is open
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
        applies = self._column(applies_column(self.pack))
        if is_raisable(self.criterion):
            return f"({applies} AND {self._column(raised_column(self.name))})"
        consent = f" AND {self._column(self.consent)}" if self.consent else ""
        return f"({applies}{consent})"

    @property
    def columns(self) -> tuple[str, ...]:
        """Return the columns of what was judged that say of whom the criterion is examined."""
        if is_raisable(self.criterion):
            return (applies_column(self.pack), raised_column(self.name))
        return (applies_column(self.pack), *((self.consent,) if self.consent else ()))

    @property
    def found(self) -> str:
        """Return the criterion's number in the list of what was found of somebody, or NULL."""
        return (
            f"CASE WHEN NOT {self.examined} THEN NULL WHEN {self.truth} THEN {self.number} "
            f"WHEN ({self.truth}) IS NULL THEN -{self.number} END"
        )

    @property
    def surely(self) -> str:
        """Return the test whether the criterion is examined of somebody who was judged, and surely holds."""
        return f"list_contains({self._column(FOUND)}, {self.number})"

    @property
    def open(self) -> str:
        """Return the test whether the criterion is examined of somebody who was judged, and may hold."""
        return f"list_contains({self._column(FOUND)}, -{self.number})"

    @property
    def truth(self) -> str:
        """Return the truth among the tests; what people raised is so."""
        return "TRUE" if is_raisable(self.criterion) else self._column(self.name)

    def _column(self, name: str) -> str:
        """Return a column of what was judged."""
        return f"{self.table}.{quoted(name)}" if self.table else quoted(name)


def applies_column(pack: Pack) -> str:
    """Name the column that says whether a pack speaks of somebody."""
    return f"applies {pack.name}"


def raised_column(criterion: str) -> str:
    """Name the column that says whether people raised a catch-all of somebody."""
    return f"raised {criterion}"


def findings_sql(tested: Sequence[Tested], asked: Iterable[str]) -> str:
    """Return the statement of everything that is not a clear no, from what was judged.

    Whoever passes has none. The others have lists of numbers, whose words come from a table of the criteria.
    """
    if not tested:
        return ""
    owed = (
        f"CASE WHEN u.{quoted(KEY[-1])} IS NULL OR u.{quoted(name)} IN ('clear', 'found') THEN NULL "
        f"ELSE {text(name)} END"
        for name in asked
    )
    found = (
        f"SELECT {key_list(KEY, 'j')}, j.{FOUND}, {those(owed, 'VARCHAR')} AS owed "
        f"FROM {JUDGED} j LEFT JOIN {UNCLEAR} u ON {same_key('j', 'u')} WHERE j.verdict <> 'pass'"
    )
    one_by_one = f"SELECT {key_list(KEY)}, owed, unnest({FOUND}) AS number FROM ({found})"
    return (
        f"SELECT {key_list(KEY, 'f')}, {', '.join(f'c.{quoted(each)}' for each in WORDS)}, "
        "CASE WHEN f.number > 0 THEN 'yes' ELSE 'unknown' END AS truth, "
        "CASE WHEN f.number > 0 THEN CAST([] AS VARCHAR[]) "
        "ELSE list_filter(c.asks, lambda name: list_contains(f.owed, name)) END AS awaits "
        f"FROM ({one_by_one}) f JOIN ({_criteria(tested)}) c ON c.number = abs(f.number)"
    )


def those(cells: Iterable[str], kind: str) -> str:
    """Return a list of the cells that are not NULL."""
    listed = ", ".join(cells)
    whole = f"CAST([{listed}] AS {kind}[])"
    return f"list_filter({whole}, lambda cell: cell IS NOT NULL)" if listed else whole


def _criteria(tested: Iterable[Tested]) -> str:
    """Return the criteria as a table, by number."""
    rows = (
        f"({each.number}, {text(each.name)}, {text(each.criterion.item)}, "
        f"{text(each.pack.source.force.value)}, {text(each.criterion.grade.value)}, "
        f"{'TRUE' if each.curable else 'FALSE'}, CAST({texts(each.asks)} AS VARCHAR[]))"
        for each in tested
    )
    columns = ", ".join(map(quoted, ("number", *WORDS, "asks")))
    return f"SELECT {columns} FROM (VALUES {', '.join(rows)}) AS known({columns})"
