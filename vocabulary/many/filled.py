"""Frozen values of which there are hundreds of thousands: filled first, frozen then.

A frozen dataclass fills itself through `object.__setattr__`, field by field, and that takes most of the time
in which it is made. Nothing of a value differs but how it is made: nobody sees it before it is frozen.
"""

from dataclasses import MISSING, fields
from typing import Any, TypeVar

Made = TypeVar("Made")


def filled_then_frozen(kind: type[Made]) -> type[Made]:
    """Give a frozen dataclass with slots a quicker `__init__` that does the same.

    Raises:
        TypeError: the class does more when it is made than fill its fields.
    """
    if not _is_plain(kind):
        raise TypeError(f"{kind.__name__} is no frozen dataclass of slots that only takes its fields")
    names = [each.name for each in fields(kind)]  # type: ignore[arg-type]  # it is a dataclass, see above
    # Kinds with the same slots have the same shape in memory: a value may change from one to the other.
    open_kind = type(kind.__name__, (), {"__slots__": tuple(names)})
    lines = [
        f"def __init__(self, {', '.join(names)}):",
        " become(self, open_kind)",
        *(f" self.{name} = {name}" for name in names),
        " self.__class__ = kind",
    ]
    become = vars(object)["__class__"].__set__
    room: dict[str, Any] = {"become": become, "open_kind": open_kind, "kind": kind}
    exec("\n".join(lines), room)  # noqa: S102 - nothing but names of fields is in it
    slow, quick = kind.__init__, room["__init__"]
    for name in ("__defaults__", "__annotations__", "__qualname__", "__module__", "__doc__"):
        setattr(quick, name, getattr(slow, name))
    kind.__init__ = quick  # type: ignore[method-assign]  # that is what is done here
    return kind


def _is_plain(kind: type[Any]) -> bool:
    """Whether a class is a frozen dataclass of slots, of which a value is its fields and nothing else."""
    said = vars(kind)
    if kind.__bases__ != (object,) or "__slots__" not in said or "__post_init__" in said:
        return False
    if "__dataclass_params__" not in said or not said["__dataclass_params__"].frozen:
        return False
    return all(each.init and not each.kw_only and each.default_factory is MISSING for each in fields(kind))
