"""The election as election.yaml describes it: which packs, which dates, which units."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path as FilePath

from pydantic import ValidationError

from candidates.planned_dates import NodeShape, Planned, day_of, planned_days
from files.entries import read_regular
from files.failures import unopened, why_of
from files.yaml.node import Node, Step
from files.yaml.shapes import IsoDate, Name, Shape, nearest, shape_problems
from files.yaml.yaml_text import LARGEST_FILE, read_yaml
from vocabulary.catalogue import election as catalogue
from vocabulary.columns.roster_columns import ROSTER_FIELDS
from vocabulary.elections.election_kinds import ElectionKind
from vocabulary.places import FilePlace, Place, TextPlace
from vocabulary.problems import Problem, problem
from vocabulary.writing.masking import masked

PLACE_FIELDS = ("township", "village")  # a roster's columns that are no facts about a person


@dataclass(frozen=True, slots=True)
class Named:
    """A name, and where election.yaml names it."""

    name: str
    place: TextPlace


@dataclass(frozen=True, slots=True)
class Adoption:
    """A pack that is no law takes effect here because this body adopted it in this document."""

    pack: str
    by: str
    document: str
    on: date
    place: TextPlace


@dataclass(frozen=True, slots=True)
class Waiver:
    """A question set aside for this review: by whom, when, why."""

    question: str
    by: str
    reason: str
    on: date
    place: TextPlace


@dataclass(frozen=True, slots=True)
class Election:
    """What a county decided about its election."""

    county: str
    polling_day: date  # of a standing check, in which nobody is elected, the review day
    review_day: date | None
    packs: tuple[Named, ...]
    adopted: tuple[Adoption, ...]
    departments: tuple[str, ...]
    assign: Mapping[str, str]
    waived: tuple[Waiver, ...]
    announced_on: date | None
    nomination_close: date | None
    term_began: date | None
    title: str
    province: str
    headers: Mapping[str, tuple[str, ...]]  # by field, what this county also writes above the column
    written: Node  # election.yaml itself
    planned: Mapping[str, Planned] = field(default_factory=dict)  # days that the county planned, by name
    delete_answers_by: date | None = None  # the day by which what units answered is deleted
    kind: ElectionKind = ElectionKind.TERM

    def place(self, *path: Step) -> TextPlace:
        """Return where a value stands, as in `place("departments", 2)`, or the nearest thing around it."""
        return self.written.at(*path).place


class _AdoptionShape(Shape):
    """An entry of `adopted`."""

    pack: Name
    by: str
    document: str
    on: IsoDate


class _WaiverShape(Shape):
    """An entry of `waived`."""

    question: Name
    by: str
    on: IsoDate
    why: str


class _ElectionShape(Shape):
    """The keys of election.yaml."""

    county: Name
    kind: str = ""
    polling_day: IsoDate | None = None
    review_day: IsoDate | None = None
    packs: tuple[Name, ...] = ()
    adopted: tuple[_AdoptionShape, ...] = ()
    departments: tuple[Name, ...] = ()
    assign: Mapping[Name, Name] = {}
    waived: tuple[_WaiverShape, ...] = ()
    dates: Mapping[Name, IsoDate | NodeShape] = {}
    title: str = ""
    province: str = ""
    headers: Mapping[str, tuple[str, ...]] = {}
    delete_answers_by: IsoDate | None = None


class _VotedShape(_ElectionShape):
    """The keys of election.yaml where somebody is elected."""

    polling_day: IsoDate


class _CheckShape(_ElectionShape):
    """The keys of election.yaml where members in office are reviewed: all counts to the review day."""

    review_day: IsoDate


def read_election(path: FilePath) -> tuple[Election | None, list[Problem]]:
    """Read election.yaml; an unknown key is reported and left out, any other mistake leaves no election."""
    try:
        raw = read_regular(path, LARGEST_FILE, path.parent)
    except FileNotFoundError:
        return None, [_missing(path.name)]
    except OSError as error:
        return None, [unopened(path.name, why_of(error))]
    document, problems = read_yaml(raw, path.name)
    if document is None:
        return None, problems
    kind = _kind(document)
    if isinstance(kind, Problem):
        return None, [*problems, kind]
    shape, faults = _read_shape(document, kind)
    problems += faults
    if shape is None:
        return None, problems
    return _election(shape, document, kind), [
        *problems,
        *_polling_day_of_check(document, kind),
        *_named_twice(shape, document),
        *_unknown_fields(shape, document),
        *_deleted_too_early(shape, document),
    ]


def _kind(document: Node) -> ElectionKind | Problem:
    """Return what is reviewed; an unknown kind stops all, for another law and other words might apply."""
    written = document["kind"]
    if not written.value:
        return ElectionKind.TERM
    for kind in ElectionKind:
        if kind.value == written.value:
            return kind
    return problem(catalogue.UNKNOWN_KIND, written.place, name=masked(str(written.value)))


def _polling_day_of_check(document: Node, kind: ElectionKind) -> Iterator[Problem]:
    """Report a polling day where nobody is elected."""
    if not kind.elects and document["polling_day"].value:
        yield problem(catalogue.POLLING_DAY_OF_CHECK, document["polling_day"].place)


def _read_shape(document: Node, kind: ElectionKind) -> tuple[_ElectionShape | None, list[Problem]]:
    """Check the shape, and check again without the keys that there are not."""
    model = _VotedShape if kind.elects else _CheckShape
    try:
        return model.model_validate(_filled(document.value)), []
    except ValidationError as error:
        problems = shape_problems(error, document)
    unknown = {problem.place for problem in problems if problem.code == "unknown-key"}
    try:
        return model.model_validate(_filled(_without(document, unknown))), problems
    except ValidationError:
        return None, problems


def _filled(data: object) -> object:
    """Leave out the keys with nothing after the colon: they are there to be filled in."""
    if not isinstance(data, dict):
        return data
    return {key: _filled(value) if key == "dates" else value for key, value in data.items() if value != ""}


def _without(node: Node, unknown: Collection[Place]) -> object:
    """Leave out the keys that there are not, however deep."""
    if isinstance(node.value, dict):
        return {each.key: _without(each, unknown) for each in node if each.at_key not in unknown}
    if isinstance(node.value, list):
        return [_without(each, unknown) for each in node]
    return node.value


def _election(shape: _ElectionShape, document: Node, kind: ElectionKind) -> Election:
    """Put the checked data into the words of the product."""
    day = shape.polling_day if kind.elects else shape.review_day
    if day is None:
        raise AssertionError("the shape of every kind of election has its day")
    return Election(
        county=masked(shape.county),
        kind=kind,
        polling_day=day,
        review_day=shape.review_day,
        packs=tuple(
            Named(name, document.at("packs", shape.packs.index(name)).place)
            for name in dict.fromkeys(shape.packs)
        ),
        adopted=tuple(
            Adoption(
                entry.pack,
                masked(entry.by),
                masked(entry.document),
                entry.on,
                document.at("adopted", index).place,
            )
            for index, entry in enumerate(shape.adopted)
        ),
        departments=tuple(dict.fromkeys(shape.departments)),
        assign=shape.assign,
        waived=tuple(
            Waiver(
                entry.question,
                masked(entry.by),
                masked(entry.why),
                entry.on,
                document.at("waived", index).place,
            )
            for index, entry in enumerate(shape.waived)
        ),
        announced_on=day_of(shape.dates, "announced_on"),
        nomination_close=day_of(shape.dates, "nomination_close"),
        term_began=day_of(shape.dates, "term_began"),
        title=masked(shape.title),
        province=masked(shape.province),
        headers=shape.headers,
        written=document,
        planned=planned_days(shape.dates, document),
        delete_answers_by=shape.delete_answers_by,
    )


def _deleted_too_early(shape: _ElectionShape, document: Node) -> Iterator[Problem]:
    """Report a day of deletion on which the answers are still needed."""
    day, last = shape.delete_answers_by, shape.polling_day or shape.review_day
    if day is not None and last is not None and day <= last:
        place = document.at("delete_answers_by").place
        yield problem(catalogue.DELETED_TOO_EARLY, place, day=day.isoformat(), last=last.isoformat())


def _named_twice(shape: _ElectionShape, document: Node) -> Iterator[Problem]:
    """Report a pack or a unit that a list names a second time."""
    for key, names in (("packs", shape.packs), ("departments", shape.departments)):
        for index, name in enumerate(names):
            if name in names[:index]:
                yield problem(catalogue.NAMED_TWICE, document.at(key, index).place, name=name)


def _unknown_fields(shape: _ElectionShape, document: Node) -> Iterator[Problem]:
    """Report headers for a field that rosters do not have."""
    known = [*ROSTER_FIELDS, *PLACE_FIELDS]
    for name in (word for word in shape.headers if word not in known):
        yield problem(
            catalogue.UNKNOWN_FIELD,
            document.at("headers", name).at_key,
            name=name,
            nearest=nearest(name, known),
        )


def _missing(file: str) -> Problem:
    """Say that there is no election.yaml to read."""
    return problem(catalogue.NO_ELECTION, FilePlace(file), file=file)
