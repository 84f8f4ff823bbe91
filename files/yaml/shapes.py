"""The shape of YAML data: what pydantic finds wrong, reported in our words and at its place in the text."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from typing import Annotated, Any, ClassVar, Self

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    ModelWrapValidatorHandler,
    ValidationError,
    model_validator,
)
from pydantic_core import ErrorDetails, InitErrorDetails, PydanticCustomError

from files.yaml.node import Node, Step
from files.yaml.yaml_problems import FULL_WIDTH
from vocabulary.catalogue.entries import ProblemEntry, Value
from vocabulary.catalogue.packs import yaml_shapes as catalogue
from vocabulary.places import TextPlace
from vocabulary.problems import Problem, problem
from vocabulary.texts import Text

_REFUSED = "refused"  # the pydantic type of an error that brings its own words
Labels = Mapping[str, Text]  # what words of closed lists mean
NO_LABELS: Labels = {}
_HEAD = re.compile("[（，；：]")  # what follows explains the label
_UNKNOWN, _MISSING, _TOO_SHORT = "extra_forbidden", "missing", "too_short"


class Shape(BaseModel):
    """A mapping with a closed list of keys; a key that is none of them is reported with the nearest one."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    elsewhere: ClassVar[Mapping[str, Text]] = {}  # keys of other shapes, and where they belong

    @model_validator(mode="wrap")
    @classmethod
    def _report_unknown_keys(cls, data: object, handler: ModelWrapValidatorHandler[Self]) -> Self:
        """Add the keys there are to an error about a key there is not: pydantic leaves them out."""
        try:
            return handler(data)
        except ValidationError as error:
            keys = [field.alias or name for name, field in cls.model_fields.items()]
            details = [_with_keys(detail, keys, cls.elsewhere) for detail in error.errors(include_url=False)]
            raise ValidationError.from_exception_data(error.title, details) from None


def _with_keys(detail: ErrorDetails, keys: list[str], elsewhere: Mapping[str, Text]) -> InitErrorDetails:
    """Copy an error; about an unknown key of this very mapping it also says which keys there are."""
    context = dict(detail.get("ctx", {}))
    if detail["type"] == _UNKNOWN and len(detail["loc"]) == 1:
        context["keys"] = keys
        context["elsewhere"] = elsewhere.get(str(detail["loc"][0]))
    kind = PydanticCustomError(detail["type"], "see files.yaml.shapes", context)
    return InitErrorDetails(type=kind, loc=detail["loc"], input=detail["input"])


def refuse(entry: ProblemEntry, **values: Value) -> PydanticCustomError:
    """Make the error that a validator raises to have its own problem reported."""
    return PydanticCustomError(_REFUSED, "see the entry", {"entry": entry, "values": values})


def _read_date(value: object) -> object:
    """Read a date to the day; pydantic alone would take a bare number for a moment in time."""
    if not isinstance(value, str):
        return value
    try:
        if re.fullmatch(r"\d{4}-\d{2}-\d{2}", value, re.ASCII):
            return date.fromisoformat(value)
    except ValueError:
        pass  # no such day in the calendar
    raise refuse(catalogue.NOT_A_DATE, word=value)


def _read_name(value: object) -> object:
    """Refuse Chinese punctuation in a name: it stands where YAML needs a sign of its own."""
    wide = next((sign for sign in value if sign in FULL_WIDTH), "") if isinstance(value, str) else ""
    if not wide:
        return value
    raise refuse(catalogue.PUNCTUATION_IN_NAME, sign=wide, name=str(value), plain=FULL_WIDTH[wide])


IsoDate = Annotated[date, BeforeValidator(_read_date)]
Name = Annotated[str, BeforeValidator(_read_name)]


@dataclass(frozen=True, slots=True)
class _Fault:
    """One error of pydantic with the value that was checked."""

    detail: ErrorDetails
    checked: Node

    @property
    def kind(self) -> str:
        """Return pydantic's name for the error."""
        return self.detail["type"]

    @property
    def key(self) -> str:
        """Return the last step to the error: the key that is missing or unknown."""
        return str(self.detail["loc"][-1]) if self.detail["loc"] else ""

    @property
    def path(self) -> tuple[Step, ...]:
        """Return the steps that lead somewhere; the branches of a union are steps only to pydantic."""
        path: tuple[Step, ...] = ()
        for step in self.detail["loc"][:-1] if self.kind == _MISSING else self.detail["loc"]:
            path = (*path, step) if step in self.checked.at(*path) else path
        return path

    @property
    def node(self) -> Node:
        """Return the value that is wrong, or that lacks a key."""
        return self.checked.at(*self.path)

    @property
    def mapping(self) -> tuple[Step, ...]:
        """Return the path of the mapping that an unknown or missing key belongs to."""
        return self.path[:-1] if self.kind == _UNKNOWN else self.path

    @property
    def word(self) -> str:
        """Return the refused value as it was written, or what kind of thing it is."""
        value = self.detail["input"]
        return value if isinstance(value, str) else "{...}" if isinstance(value, Mapping) else "[...]"

    def context(self, name: str) -> Any:  # noqa: ANN401 - pydantic keeps all sorts of things there
        """Return one of the things that pydantic reports about the error."""
        return self.detail.get("ctx", {}).get(name)


def shape_problems(error: ValidationError, checked: Node, labels: Labels = NO_LABELS) -> list[Problem]:
    """Turn what pydantic found in a value into problems, each at its place in the text.

    `labels` are what the words of closed lists mean, for whoever wrote the meaning and not the word.
    """
    faults = [_Fault(detail, checked) for detail in error.errors(include_url=False)]
    unknown = [fault for fault in faults if fault.kind == _UNKNOWN]
    missing = [fault for fault in faults if fault.kind == _MISSING]
    others = [fault for fault in faults if fault.kind not in {_UNKNOWN, _MISSING}]
    problems = [_unknown_key(fault, missing) for fault in unknown]
    problems += [_missing_key(fault) for fault in missing if not _is_misspelt(fault, unknown)]
    problems += [_refused(fault, labels) for fault in _deepest(others, faults)]
    return list(dict.fromkeys(problems))


def by_label(written: str, words: Iterable[str], labels: Labels) -> str:
    """Return the word whose Chinese label was written in its stead, or nothing."""
    heads = {word: _HEAD.split(labels[word].zh, maxsplit=1)[0] for word in words if word in labels}
    return next((word for word, head in heads.items() if written and head == written), "")


def nearest(word: str, known: Sequence[str], labels: Labels = NO_LABELS) -> Text:
    """Say which known word was meant, or which there are."""
    meant = by_label(word, known, labels)
    if meant:
        return Text(f"「{word}」请写成「{meant}」", f"write `{meant}`")
    close = get_close_matches(word, known, n=1)
    if close:
        return Text(f"是否应为「{close[0]}」？", f"did you mean `{close[0]}`?")
    if not known:
        return Text("请删去", "take it out")
    options = [f"{each} {_HEAD.split(labels[each].zh)[0]}" if each in labels else each for each in known]
    return Text(f"可填：{'、'.join(options)}", f"write one of: {', '.join(known)}")


def _is_misspelt(missing: _Fault, unknown: Sequence[_Fault]) -> bool:
    """Whether the missing key stands there misspelt, so that one slip gives one problem."""
    here = [fault.key for fault in unknown if fault.mapping == missing.path]
    return bool(get_close_matches(missing.key, here))


def _unknown_key(fault: _Fault, missing: Sequence[_Fault]) -> Problem:
    """Say that a key is none of those the mapping can have; one that is missing is the likeliest meant."""
    lacking = [lack.key for lack in missing if lack.path == fault.mapping]
    likely = get_close_matches(fault.key, lacking, n=1) or fault.context("keys") or lacking
    return problem(
        catalogue.UNKNOWN_KEY,
        fault.node.at_key,
        key=fault.key,
        nearest=fault.context("elsewhere") or nearest(fault.key, likely),
    )


def _missing_key(fault: _Fault) -> Problem:
    """Say that a mapping lacks a key."""
    return problem(
        catalogue.MISSING_KEY,
        fault.node[fault.key].at_key if fault.key in fault.node else fault.node.at_key,
        key=fault.key,
    )


def _deepest(faults: Sequence[_Fault], all_faults: Sequence[_Fault]) -> Iterator[_Fault]:
    """Leave out all but the closest complaint: every branch of a union has one about the same value."""
    around = {path[:depth] for path in (fault.path for fault in all_faults) for depth in range(len(path))}
    around |= {fault.path for fault in all_faults if fault.kind == _MISSING}
    seen: set[tuple[Step, ...]] = set()
    for fault in faults:
        path = fault.path
        if path not in seen and path not in around:
            seen.add(path)
            yield fault


def _refused(fault: _Fault, labels: Labels) -> Problem:
    """Say that a value is not of the kind that belongs there."""
    place = fault.node.place
    if fault.kind == _REFUSED:
        return problem(fault.context("entry"), place, **fault.context("values"))
    expected = fault.context("expected_tags") or fault.context("expected")
    if isinstance(expected, str):
        word = str(fault.context("tag") or fault.word)
        meant = nearest(word, re.findall(r"'([^']*)'", expected), labels)
        return problem(catalogue.BAD_CHOICE, place, word=word, nearest=meant)
    if fault.kind == _TOO_SHORT:
        return problem(catalogue.TOO_FEW, place, least=int(fault.context("min_length")))
    return _refusal(fault.kind, fault.word, place)


def _refusal(kind: str, word: str, place: TextPlace) -> Problem:
    """Say what is wrong by the kind of pydantic error; the first part of its name shows it."""
    match kind.partition("_")[0]:
        case "date" | "datetime":
            return problem(catalogue.NOT_A_DATE, place, word=word)
        case "int" | "float" | "decimal" | "greater" | "less":
            return problem(catalogue.NOT_A_NUMBER, place, word=word)
        case "bool":
            return problem(catalogue.NOT_YES_NO, place, word=word)
        case "dict" | "mapping" | "model":
            return problem(catalogue.NOT_A_MAPPING, place)
        case "list" | "tuple" | "set" | "frozen":
            return problem(catalogue.NOT_A_LIST, place)
        case "string" if kind == "string_type":
            return problem(catalogue.NOT_A_WORD, place)
        case "string" if not word:
            return problem(catalogue.BLANK, place)
        case _:
            return problem(catalogue.WRONG_SHAPE, place, word=word)
