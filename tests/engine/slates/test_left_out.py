"""The solver is loaded without pandas, which it imports and this program does not use."""

import subprocess
import sys
from types import ModuleType

import pytest

from engine.bodies.solving.left_out import left_out

SOLVES = """
import sys
from engine.bodies.solving.solver import Allowance, Solver

solver = Solver(Allowance())
flags = [solver.flag() for _ in range(3)]
total = sum(flags)
enough = solver.not_negative(total - 2)
print(solver.possible([enough, solver.every(*flags)]))
print(solver.least(total, [enough]), solver.least(-total, []))
print("pandas" in sys.modules)
import pandas
print(len(pandas.Series([1, 2])))
"""


def test_the_solver_answers_without_pandas() -> None:
    """It gives the same answers; pandas is not loaded by it, and whoever imports it later gets it whole."""
    pytest.importorskip("ortools")
    run = subprocess.run([sys.executable, "-c", SOLVES], capture_output=True, text=True, check=True)
    assert run.stdout.split() == ["True", "2", "-3", "False", "2"]


def test_names_of_what_is_left_out_are_classes_of_nothing() -> None:
    """What is written in terms of them can be defined, and nothing is ever taken for one of them."""
    with left_out("a_library_of_nobody"):
        import a_library_of_nobody as empty

        assert isinstance(empty.Series, type)
        assert empty.Series is empty.Series
        assert empty.Series is not empty.Index
        assert not isinstance(1, empty.Series)
        assert not hasattr(empty, "__path__")
    assert "a_library_of_nobody" not in sys.modules


def test_it_is_gone_even_where_the_import_fails() -> None:
    """A library that is not installed leaves nothing behind."""
    with pytest.raises(ImportError), left_out("a_library_of_nobody"):
        raise ImportError
    assert "a_library_of_nobody" not in sys.modules


def test_what_is_loaded_already_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever has loaded it shares it."""
    own = ModuleType("a_library_of_somebody")
    monkeypatch.setitem(sys.modules, own.__name__, own)
    with left_out(own.__name__):
        assert sys.modules[own.__name__] is own
    assert sys.modules[own.__name__] is own
