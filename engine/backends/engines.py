"""Chooses the backend: durable-rules by default, generated Python where it cannot be installed."""

from engine.backends.backend import Backend
from engine.backends.compiled.engine import Compiled
from engine.backends.durable import Durable
from engine.backends.names import EngineName
from engine.backends.rete import available
from engine.backends.sql import duck
from engine.backends.sql.engine import Sql
from engine.program.meaning import Reference


class EngineUnavailable(Exception):  # noqa: N818 - a fact about the machine, reported before anything runs
    """The engine that was asked for by name is not installed."""


def open_backend(name: EngineName) -> Backend:
    """Return the backend of a name; `auto` takes what is installed, a name takes no other.

    Raises:
        EngineUnavailable: an engine was named that is not installed.
    """
    match name:
        case EngineName.REFERENCE:
            return Reference()
        case EngineName.COMPILED:
            return Compiled()
        case EngineName.DURABLE:
            if not available():
                raise EngineUnavailable("durable")
            return Durable()
        case EngineName.SQL:
            if not duck.available():
                raise EngineUnavailable("sql")
            return Sql()
        case EngineName.AUTO:
            return Durable() if available() else Compiled()
