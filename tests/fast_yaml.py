"""YAML of the tests' own files, parsed by libyaml where PyYAML has it: five times as fast, and the same."""

from typing import Any

import yaml

TEXTS = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
SAFE = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def as_texts(text: str) -> Any:
    """Return a document with every scalar as text."""
    return yaml.load(text, Loader=TEXTS)  # noqa: S506 - makes text alone


def as_values(text: str) -> Any:
    """Return a document with its scalars typed as YAML 1.1 types them."""
    return yaml.load(text, Loader=SAFE)  # noqa: S506 - a safe loader
