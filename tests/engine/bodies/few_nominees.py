"""A few nominees of one committee, for requirements that are counted by hand."""

from rules.model.bounds import Limits
from tests.engine.bodies.slate_villages import (
    nominee,
)
from vocabulary.truth import Truth

ONE_WOMAN = Limits(at_least=1)
NO_KIN = Limits(at_most=0)
COMMITTEE = {"chair": 1, "vice_chair": 0, "member": 2}
MEN = (
    nominee("1", "chair", sex="male"),
    nominee("2", "chair", "member", sex="male"),
    nominee("3", "member", sex="male"),
    nominee("4", "member", sex="male"),
)


WOMAN = nominee("5", "member", sex="female")
KIN_12 = {frozenset({"1", "2"}): Truth.YES}
