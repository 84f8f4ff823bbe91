"""A roster cell becomes a fact of its kind; what we are not sure of is unknown, never guessed."""

import re
from datetime import date, datetime
from functools import lru_cache

from candidates.tables.words.cell_words import (
    FLAG_WORDS,
    NO,
    NO_POST_HELD,
    OPTIONS,
    POST_SIGNS,
    YES,
    word_key,
)
from candidates.tables.words.matters import matters_in
from candidates.tables.words.post_words import LIST_SIGNS, may_be_office, post_parts
from files.books.sheets import CellValue, is_blank, words
from vocabulary.catalogue.sheets import tables as catalogue
from vocabulary.columns.field import Field
from vocabulary.dates import Moment, day_of, is_lunar, read_moment
from vocabulary.facts import CellFact, Fact, Known, Unknown
from vocabulary.fields import FACTS
from vocabulary.kinds import Amount, Choice, Dated, Flag, Kind, Several, Value, Whole, Words
from vocabulary.origins import Origin
from vocabulary.places import Place
from vocabulary.problems import Problem, problem
from vocabulary.texts import Text
from vocabulary.writing.masking import masked
from vocabulary.writing.words import clipped

_MONTH_AS_FRACTION = re.compile(r"\d{4}\.\d{2}")


def read_cell(field: Field, value: CellValue, place: Place) -> tuple[Fact, list[Problem]]:
    """Read a cell as a fact; one that says something unsure is unknown, and is reported."""
    fact = fact_in_cell(field.name, value)
    if isinstance(fact, Origin):
        return Unknown(fact, place), [cell_unclear(field, value, place)] if fact is Origin.UNCLEAR else []
    return Known(fact, place), []


# A county writes the same few words and dates over and over; `typed`, for 1 and True are different cells.
@lru_cache(maxsize=20_000, typed=True)
def fact_in_cell(name: str, value: CellValue) -> CellFact:
    """Return what a cell of a field surely means, or why it means nothing to us: blank, or unclear."""
    if is_blank(value):
        return Origin.BLANK
    read = _read_value(FACTS[name], value)
    return Origin.UNCLEAR if read is None else read


def words_in_cell(value: CellValue) -> CellFact:
    """Return what a cell of free text says: every one may be another, so none is remembered."""
    return masked(words(value)) or Origin.BLANK


def _read_value(field: Field, value: CellValue) -> Value | None:
    """Return the value that a filled cell of a field surely means, or nothing."""
    match field.kind:
        case Words():
            return masked(words(value))
        case Flag():
            return _flag(field.name, value)
        case Whole():
            return _whole(value)
        case Dated():
            return cell_moment(value)
        case Choice():
            return OPTIONS[field.name].get(word_key(words(value)))
        case Several():
            options, unread = read_several(field.name, value)
            return None if unread else options


def _flag(field: str, value: CellValue) -> bool | None:
    """Read yes or no."""
    word = word_key(words(value))
    if word in YES or word in NO:
        return word in YES
    said = FLAG_WORDS.get(field, {}).get(word)
    return True if said is None and field == "consent" and matters_in(words(value)) else said


def _whole(value: CellValue) -> Amount | None:
    """Read a whole number; a text may carry its unit (票、人、名)."""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return None
    found = re.fullmatch(r"(\d{1,9})[票人名]?", word_key(words(value)), re.ASCII)
    return Amount(int(found[1]), int(found[1])) if found else None


def cell_moment(value: CellValue) -> Moment | None:
    """Read a date from a cell; a number is one only where no digit can be missing.

    A spreadsheet drops the last zero of 1975.10 and shows 1975.1, so one decimal place is never sure.
    """
    match value:
        case datetime():
            return day_of(value.date())
        case date():
            return day_of(value)
        case bool():
            return None
        case int() | float():
            written = words(value)
            return (
                read_moment(written) if written.isdigit() or _MONTH_AS_FRACTION.fullmatch(written) else None
            )
        case str():
            return read_moment(value)
        case _:
            return None


@lru_cache(maxsize=20_000, typed=True)
def read_several(field: str, value: CellValue) -> tuple[frozenset[str], tuple[str, ...]]:
    """Read a list of options: those that are sure, and the words that are not."""
    if field == "current_posts" and word_key(words(value)) in NO_POST_HELD:
        return frozenset(), ()
    parts = list_posts(value)
    known = OPTIONS[field]
    unread = [part for part in parts if word_key(part) not in known]
    if field == "current_posts":
        # A village doctor holds a post, and surely none that a village elects.
        unread = [part for part in unread if any(s in part for s in POST_SIGNS) or may_be_office(part)]
    return frozenset(known[word_key(part)] for part in parts if word_key(part) in known), tuple(unread)


def list_parts(value: CellValue) -> list[str]:
    """Return the parts of a list as people write one: 高中、中专; 书记兼主任."""
    return [part.strip() for part in LIST_SIGNS.split(words(value)) if part.strip()] or [words(value)]


def list_posts(value: CellValue) -> list[str]:
    """Return the posts of a cell: 书记、委员; 党支部书记（兼村委会主任）."""
    return list(post_parts(words(value))) or [words(value)]


def cell_unclear(field: Field, value: CellValue, place: Place) -> Problem:
    """Say that a cell says nothing sure."""
    written, label = clipped(words(value)), field.label
    if isinstance(field.kind, Dated):
        return date_unreadable(label, written, place)
    return problem(catalogue.CELL_UNCLEAR, place, label=label, written=written, expected=_help(field.kind))


def date_unreadable(label: Text, written: str, place: Place) -> Problem:
    """Say that a date cannot be read for sure."""
    written = clipped(written)
    if is_lunar(written):
        return problem(catalogue.DATE_LUNAR, place, label=label, written=written)
    return problem(catalogue.DATE_UNREADABLE, place, label=label, written=written)


def _help(kind: Kind) -> Text:
    """Say what a cell of the kind may say."""
    match kind:
        case Choice(options) | Several(options):
            labels = options.values()
            return Text(
                f"请填：{'、'.join(label.zh for label in labels)}",
                f"write one of: {', '.join(label.zh for label in labels)}",
            )
        case Flag():
            return Text("请填：是、否", "write 是 or 否")
        case Whole():
            return Text("请填整数", "write a whole number")
        case Words() | Dated():
            return Text("请重新填写", "write it again")
