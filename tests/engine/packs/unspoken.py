"""A law of communities that says nothing of supervision: without it no nominee is left unexamined today."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from intake import packs
from rules.national_laws import laws_in_force

SPEAKS = "ucl-supervision-2025"


@contextmanager
def silent_law() -> Iterator[None]:
    """Take the one pack away that speaks of supervision in communities by itself."""

    def without(*args: Any) -> list[Any]:
        return [pack for pack in laws_in_force(*args) if pack.name != SPEAKS]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(packs, "laws_in_force", without)
        yield
