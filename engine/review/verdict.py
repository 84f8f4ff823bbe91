"""Verdicts: what law and policy say of a person, apart and together."""

from collections.abc import Iterable

from vocabulary.outcomes import Verdict
from vocabulary.truth import Truth

__all__ = ["Verdict"]


_GRAVITY = (Verdict.PASS, Verdict.PENDING, Verdict.FLAG)


def graver(verdicts: Iterable[Verdict]) -> Verdict:
    """Return the gravest verdict; of none, pass."""
    return max(verdicts, key=_GRAVITY.index, default=Verdict.PASS)


def verdict_of(truths: Iterable[Truth]) -> Verdict | None:
    """Return the verdict of the criteria of one kind of source; None where none was examined."""
    seen = set(truths)
    if not seen:
        return None
    if Truth.YES in seen:
        return Verdict.FLAG
    return Verdict.PENDING if Truth.UNKNOWN in seen else Verdict.PASS
