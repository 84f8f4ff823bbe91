"""A pack as an editor sees it: YAML 1.2 types numbers, `true`, `false` and `null`, which we read as text."""

import re
from typing import Any

import yaml

from tests.fast_yaml import SAFE, as_texts


class _Core(SAFE):  # type: ignore[misc, valid-type]
    """PyYAML with the scalars of YAML 1.2's core schema, as editors have them: `no` and dates stay words."""


_Core.yaml_implicit_resolvers = {}
for _tag, _form, _first in (
    ("bool", "true|True|TRUE|false|False|FALSE", "tTfF"),
    ("null", "~|null|Null|NULL|", ["~", "n", "N", ""]),
    ("int", "[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+", "-+0123456789"),
    ("float", r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?", "-+.0123456789"),
):
    _Core.add_implicit_resolver(f"tag:yaml.org,2002:{_tag}", re.compile(f"^(?:{_form})$"), list(_first))
_Core.add_constructor(
    "tag:yaml.org,2002:int", lambda _, node: int(node.value, 0 if "x" in node.value else 10)
)


def as_an_editor_types_it(text: str) -> Any:
    """Return a pack with its numbers as numbers and its dates as text."""
    return yaml.load(text, Loader=_Core)  # noqa: S506 - a safe loader of our own


def as_text(text: str) -> Any:
    """Return a pack with every scalar as text."""
    return as_texts(text)
