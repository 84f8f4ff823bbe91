"""Chooses the backend: durable-rules by default, the reference engine where it cannot be installed."""

from engine.backends.backend import Backend
from engine.backends.durable import Durable
from engine.backends.names import EngineName
from engine.backends.rete import available
from engine.program.meaning import Reference


class EngineUnavailable(Exception):  # noqa: N818 - a fact about the machine, reported before anything runs
    """The engine that was asked for by name is not installed."""


def open_backend(name: EngineName) -> Backend:
    """Return the backend of a name; `auto` takes what is installed, a name takes no other.

    Raises:
        EngineUnavailable: durable was named and durable-rules is not installed.
    """
    match name:
        case EngineName.REFERENCE:
            return Reference()
        case EngineName.DURABLE:
            if not available():
                raise EngineUnavailable("durable")
            return Durable()
        case EngineName.AUTO:
            return Durable() if available() else Reference()
