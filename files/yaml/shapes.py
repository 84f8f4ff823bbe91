"""The shape of YAML data: what pydantic finds wrong, told in our words and at its place in the text."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from typing import Annotated, Any, Self

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
from vocabulary.problems import Problem
from vocabulary.texts import Text

_REFUSED = "refused"  # the pydantic type of an error that brings its own words
Labels = Mapping[str, Text]  # what words of closed lists mean
NO_LABELS: Labels = {}
_HEAD = re.compile("[（，；：]")  # what follows explains the label
_UNKNOWN, _MISSING = "extra_forbidden", "missing"


class Shape(BaseModel):
    """A mapping with a closed list of keys; a key that is none of them is told with the nearest that is."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    @model_validator(mode="wrap")
    @classmethod
    def _tell_the_keys(cls, data: object, handler: ModelWrapValidatorHandler[Self]) -> Self:
        """Add the keys there are to an error about a key there is not: pydantic leaves them out."""
        try:
            return handler(data)
        except ValidationError as error:
            keys = [field.alias or name for name, field in cls.model_fields.items()]
            details = [_with_keys(detail, keys) for detail in error.errors(include_url=False)]
            raise ValidationError.from_exception_data(error.title, details) from None


def _with_keys(detail: ErrorDetails, keys: list[str]) -> InitErrorDetails:
    """Copy an error; about an unknown key of this very mapping it also says which keys there are."""
    context = dict(detail.get("ctx", {}))
    if detail["type"] == _UNKNOWN and len(detail["loc"]) == 1:
        context["keys"] = keys
    kind = PydanticCustomError(detail["type"], "see files.yaml.shapes", context)
    return InitErrorDetails(type=kind, loc=detail["loc"], input=detail["input"])


def refuse(code: str, message: Text, help_: Text) -> PydanticCustomError:
    """Make the error that a validator raises to have its own words printed."""
    return PydanticCustomError(_REFUSED, "see the words", {"code": code, "message": message, "help": help_})


def _read_date(value: object) -> object:
    """Read a date to the day; pydantic alone would take a bare number for a moment in time."""
    if not isinstance(value, str):
        return value
    try:
        if re.fullmatch(r"\d{4}-\d{2}-\d{2}", value, re.ASCII):
            return date.fromisoformat(value)
    except ValueError:
        pass  # no such day in the calendar
    raise refuse(*_refusal("date", value))


def _read_name(value: object) -> object:
    """Refuse Chinese punctuation in a name: it stands where YAML needs a sign of its own."""
    wide = next((sign for sign in value if sign in FULL_WIDTH), "") if isinstance(value, str) else ""
    if not wide:
        return value
    raise refuse(
        "full-width-punctuation",
        Text(f"「{value}」中用了中文标点「{wide}」", f"Chinese punctuation `{wide}` stands in `{value}`"),
        Text(f"请改为英文半角「{FULL_WIDTH[wide]}」", f"write `{FULL_WIDTH[wide]}`"),
    )


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
        """Return one of the things that pydantic tells about the error."""
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
    told = [f"{each} {_HEAD.split(labels[each].zh)[0]}" if each in labels else each for each in known]
    return Text(f"可填：{'、'.join(told)}", f"write one of: {', '.join(known)}")


def _is_misspelt(missing: _Fault, unknown: Sequence[_Fault]) -> bool:
    """Whether the missing key stands there misspelt, so that one slip gives one problem."""
    here = [fault.key for fault in unknown if fault.mapping == missing.path]
    return bool(get_close_matches(missing.key, here))


def _unknown_key(fault: _Fault, missing: Sequence[_Fault]) -> Problem:
    """Say that a key is none of those the mapping can have; one that is missing is the likeliest meant."""
    lacking = [lack.key for lack in missing if lack.path == fault.mapping]
    likely = get_close_matches(fault.key, lacking, n=1) or fault.context("keys") or lacking
    return Problem(
        "unknown-key",
        fault.node.at_key,
        Text(f"没有「{fault.key}」这一键", f"unknown key `{fault.key}`"),
        nearest(fault.key, likely),
    )


def _missing_key(fault: _Fault) -> Problem:
    """Say that a mapping lacks a key."""
    return Problem(
        "missing-key",
        fault.node[fault.key].at_key if fault.key in fault.node else fault.node.at_key,
        Text(f"缺少「{fault.key}」", f"the key `{fault.key}` is missing"),
        Text(f"请补上「{fault.key}: …」", f"add `{fault.key}: ...`"),
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
        return Problem(fault.context("code"), place, fault.context("message"), fault.context("help"))
    expected = fault.context("expected_tags") or fault.context("expected")
    if isinstance(expected, str):
        word = str(fault.context("tag") or fault.word)
        message = Text(f"此处不能写「{word}」", f"`{word}` is none of the words that may stand here")
        return Problem(
            "bad-choice", place, message, nearest(word, re.findall(r"'([^']*)'", expected), labels)
        )
    code, message, help_ = _refusal(fault.kind, fault.word)
    return Problem(code, place, message, help_)


_MAPPING = (
    Text("此处应为「键: 值」的结构", "a mapping of keys to values belongs here"),
    Text("请写成「键: 值」，每行一个", "write `key: value`, one to a line"),
)
_LIST = (
    Text("此处应为列表", "a list belongs here"),
    Text("请用方括号括起，或每行以「- 」开头", "put the items in brackets, or begin each line with `- `"),
)
_WORD = (Text("此处应为文字", "a word or a text belongs here"), Text("请只写一段文字", "write one text only"))


def _refusal(kind: str, word: str) -> tuple[str, Text, Text]:
    """Return code, message and help for a kind of pydantic error; the first part of its name tells."""
    match kind.partition("_")[0]:
        case "date" | "datetime":
            message = Text(f"「{word}」不是日期", f"`{word}` is not a date")
            return "not-a-date", message, Text("请写成 2026-12-06 的样式", "write it like 2026-12-06")
        case "int" | "float" | "decimal" | "greater" | "less":
            message = Text(f"「{word}」不是可用的整数", f"`{word}` is not a number that may stand here")
            return "not-a-number", message, Text("请写成 3 的样式", "write it like 3")
        case "bool":
            message = Text(f"「{word}」不是「是、否」", f"`{word}` is neither yes nor no")
            return "not-yes-no", message, Text("请写 yes 或 no", "write `yes` or `no`")
        case "dict" | "mapping" | "model":
            return "wrong-shape", *_MAPPING
        case "list" | "tuple" | "set" | "frozen":
            return "wrong-shape", *_LIST
        case "string" if kind == "string_type":
            return "wrong-shape", *_WORD
        case _:
            message = Text(f"此处不能写「{word}」", f"`{word}` may not stand here")
            return "wrong-shape", message, Text("请对照说明改写", "see the documentation of this key")
