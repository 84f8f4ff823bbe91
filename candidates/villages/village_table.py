"""Reads the sheet 村情 of villages.xlsx: the villages in their order, with seats and polling days."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from candidates.tables.asides import aside
from candidates.tables.cells import read_cell
from candidates.tables.header_row import Header, TableRow
from candidates.villages.place_names import plain_village
from candidates.villages.polling_days import OwnDay, columns_like_polling_day, own_day
from candidates.villages.seats import COMMITTEE_SEATS, MOST_SEATS, SEATS, WHOLE_COMMITTEE
from candidates.villages.village import Village, VillageKey, comparable, village_words
from vocabulary.catalogue.sheets import villages as catalogue
from vocabulary.columns.field import Field
from vocabulary.columns.village_columns import VILLAGE_FIELDS
from vocabulary.elections.choices import USUAL_MODE
from vocabulary.facts import Fact, Known, Unknown
from vocabulary.kinds import Amount
from vocabulary.origins import Origin
from vocabulary.problems import Problem, problem

MODE = "nomination_mode"


def read_rows(header: Header) -> tuple[list[Village], list[Problem]]:
    """Read every row that names a village for the first time."""
    villages: dict[VillageKey, Village] = {}
    problems: list[Problem] = []
    days: list[OwnDay] = []
    for row in header.rows():
        if aside(row, ("township", "village")):
            continue
        key = VillageKey(row.text("township"), row.text("village"))
        if not key.township or not key.village:
            problems.append(_nameless(row))
        elif comparable(key) in villages:
            problems.append(_twice(row, villages[comparable(key)]))
        else:
            day, faults = own_day(row)
            village, more = _read_row(row, key, len(villages))
            villages[comparable(key)] = replace(village, polling_day=day.day, day_unread=day.unread)
            problems += [*faults, *more]
            days.append(day)
    problems += [*columns_like_polling_day(header, days), *_same_by_rule(villages)]
    return list(villages.values()), problems


def _read_row(row: TableRow, key: VillageKey, order: int) -> tuple[Village, list[Problem]]:
    """Read what one row says of a village, but for its polling day."""
    facts: dict[str, Fact] = {}
    problems: list[Problem] = []
    assumed = MODE not in row.header.columns
    for field in VILLAGE_FIELDS.values():
        facts[field.name], faults = read_cell(field, row.cell(field.name), row.place(field.name))
        problems += [*faults, *_not_that_many(field, facts, row)]
    if assumed:  # a county that does not tell its villages apart knows one way alone
        facts[MODE] = Known(USUAL_MODE, row.place())
    problems += _settle_total(facts, row)
    seats = {post: _count(facts[fact]) for post, fact in SEATS.items()}
    village = Village(
        key, order, facts["category"], None, seats, facts, (), {}, row.place(), mode_assumed=assumed
    )
    return village, problems


def _settle_total(facts: dict[str, Fact], row: TableRow) -> list[Problem]:
    """Compare the seats of the committee with those of its posts; a single post left out has the rest."""
    total = _count(facts[SEATS[WHOLE_COMMITTEE]])
    seats = {name: count for name in COMMITTEE_SEATS if (count := _count(facts[name])) is not None}
    blank = [name for name in COMMITTEE_SEATS if name not in seats]
    if total is None or len(blank) > 1:
        return []
    place, rest = row.place(SEATS[WHOLE_COMMITTEE]), total - sum(seats.values())
    if rest < 0 or (rest and not blank):
        return [problem(catalogue.SEATS_DIFFER, place, total=total, sum=sum(seats.values()))]
    for name in blank:
        facts[name] = Known(Amount(rest, rest), place)
    return []


def _not_that_many(field: Field, facts: dict[str, Fact], row: TableRow) -> Iterator[Problem]:
    """Report seats that no village has, such as a date typed in the wrong column: they are then unknown."""
    count = _count(facts[field.name]) if field.name in SEATS.values() else None
    if count is not None and count > MOST_SEATS:
        place = row.place(field.name)
        facts[field.name] = Unknown(Origin.UNCLEAR, place)
        yield problem(catalogue.SEATS_TOO_MANY, place, label=field.label, written=count)


def _count(fact: Fact) -> int | None:
    """Return the number of seats, if it is known."""
    return fact.value.least if isinstance(fact, Known) and isinstance(fact.value, Amount) else None


def _same_by_rule(villages: Mapping[VillageKey, Village]) -> Iterator[Problem]:
    """Report a village that one township has under two writings of its name: 东河村 and 东河村委会."""
    first: dict[tuple[str, str], Village] = {}
    for key, village in villages.items():
        other = first.setdefault((key.township, plain_village(key.village)), village)
        if other is not village:
            names = village_words(village.key), village_words(other.key)
            yield problem(catalogue.VILLAGE_WRITTEN_TWICE, village.place, name=names[0], other=names[1])


def _nameless(row: TableRow) -> Problem:
    """Say that a row lacks the township or the village."""
    if not row.text("township"):
        return problem(catalogue.TOWNSHIP_BLANK, row.place("township"))
    return problem(catalogue.VILLAGE_LEFT_OUT, row.place("village"))


def _twice(row: TableRow, first: Village) -> Problem:
    """Say that a village is listed a second time."""
    return problem(catalogue.VILLAGE_TWICE, row.place("village"), name=village_words(first.key))
