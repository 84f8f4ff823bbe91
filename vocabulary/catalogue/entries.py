"""What an entry of the catalogue is: one code, what it says in both languages, and values that fill it in."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from string import Formatter

from vocabulary.texts import Text

Value = str | int | Text


@dataclass(frozen=True, slots=True, eq=False)
class HintEntry:
    """A hint (提示) as it can be said: templates with named fields, and values that fill them in."""

    code: str
    zh: str
    en: str
    example: Mapping[str, Value] = field(kw_only=True, default_factory=dict)

    @property
    def fields(self) -> frozenset[str]:
        """Return the names of the fields, in either language."""
        return _fields_of(self.zh) | _fields_of(self.en)

    def message(self, values: Mapping[str, Value]) -> Text:
        """Return the message with its fields filled in."""
        return _filled(self.zh, self.en, values)


@dataclass(frozen=True, slots=True, eq=False)
class ProblemEntry:
    """A problem (差错) as it can be said, with the way out."""

    code: str
    zh: str
    en: str
    fix_zh: str = field(kw_only=True)
    fix_en: str = field(kw_only=True)
    leading: bool = field(kw_only=True, default=False)  # many others follow from it: it is reported first
    example: Mapping[str, Value] = field(kw_only=True, default_factory=dict)

    @property
    def fields(self) -> frozenset[str]:
        """Return the names of the fields, in either language, of the message and of the way out."""
        return frozenset().union(*map(_fields_of, (self.zh, self.en, self.fix_zh, self.fix_en)))

    def message(self, values: Mapping[str, Value]) -> Text:
        """Return the message with its fields filled in."""
        return _filled(self.zh, self.en, values)

    def remedy(self, values: Mapping[str, Value]) -> Text:
        """Return the way out with its fields filled in."""
        return _filled(self.fix_zh, self.fix_en, values)


Entry = ProblemEntry | HintEntry


def check_values(entry: Entry, values: Mapping[str, Value]) -> None:
    """Refuse values that are not just the fields of an entry.

    Raises:
        TypeError: a value is missing, or there is no field for it; that is our own mistake.
    """
    if values.keys() != entry.fields:
        raise TypeError(f"{entry.code} has the fields {sorted(entry.fields)}, not {sorted(values)}")


@cache
def _fields_of(template: str) -> frozenset[str]:
    """Return the names of the fields of a template."""
    return frozenset(name for _, name, _, _ in Formatter().parse(template) if name is not None)


def _filled(zh: str, en: str, values: Mapping[str, Value]) -> Text:
    """Fill in both wordings; a text gives each language its own words."""
    return Text(
        zh.format(**{name: value.zh if isinstance(value, Text) else value for name, value in values.items()}),
        en.format(**{name: value.en if isinstance(value, Text) else value for name, value in values.items()}),
    )
