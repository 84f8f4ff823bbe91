"""The only door to OR-tools: yes-or-no variables, sums of them, and what they can come to (CP-SAT).

A literal is a variable, the negation of one, or a plain bool where it is known from the start.
"""

import os
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import Any, Final

from engine.bodies.solving.left_out import left_out

Literal = Any  # OR-tools exports no type that its variables, their negations and plain bools share
Linear = Any  # as are its sums, models and answers

# In the solver's own steps, about a second each, so that no answer depends on how fast the machine is.
MOST_WORK: Final = 4.0  # on one question
MOST_IN_ALL: Final = 12.0  # on all questions about one village
HUGE: Final = 30_000  # variables
# One village has some hundreds; where nobody's kin is known, a hundred nominees have more pairs than this.
MOST_OF_A_VILLAGE: Final = 10_000  # variables


class SolverMissing(Exception):  # noqa: N818 - said of the machine, not of the user's input
    """OR-tools is not installed."""


class CutShort(Exception):  # noqa: N818 - said of the search, not of the user's input
    """The solver used up its work before it knew."""


class Allowance:
    """What is left to spend on a village: questions asked one after another share it, and none runs on."""

    def __init__(self, left: float = MOST_IN_ALL) -> None:
        """Start with so much work allowed."""
        self._left = left
        self.questions = 0
        self.branches = 0  # decisions of the solver that these questions took

    def renew(self, work: float) -> None:
        """Allow so much work from here on, whatever was spent before."""
        self._left = work
        self.questions, self.branches = 0, 0

    def next_question(self) -> float:
        """Return how much work the next question may take."""
        if self._left <= 0:
            raise CutShort
        return min(MOST_WORK, self._left)

    def spend(self, work: float, branches: int = 0) -> None:
        """Take off what a question took."""
        self._left -= work
        self.questions += 1
        self.branches += branches


class Solver:
    """One model, asked many times: each question assumes some literals."""

    def __init__(self, allowance: Allowance, most: int | None = None) -> None:
        """Start an empty model of at most so many variables, or say that there is no solver."""
        # numpy, which comes with it, would start a thread for every core, and none of them has work here.
        os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
        try:
            with left_out("pandas"):
                from ortools.sat.python import cp_model
        except ImportError as error:
            raise SolverMissing from error
        self._cp = cp_model
        self._allowance = allowance
        self._room = most
        self._model = _plain_models(cp_model)()
        self._solver = cp_model.CpSolver()
        parameters = self._solver.parameters
        parameters.num_workers = 1
        parameters.random_seed = 0
        # It would catch Ctrl-C and leave it to kill the program, which then cleans nothing up.
        parameters.catch_sigint_signal = False
        # The models are small and asked many times: to simplify them costs more than to search them.
        parameters.cp_model_presolve = False
        parameters.symmetry_level = 0
        parameters.cp_model_probing_level = 0

    def flag(self) -> Literal:
        """Return a new yes-or-no variable."""
        if self._room is not None:
            if self._room <= 0:
                raise CutShort
            self._room -= 1
        return self._model.new_bool_var("")

    def number(self, least: int, most: int) -> Linear:
        """Return a new whole number between two bounds."""
        return self._model.new_int_var(least, most, "")

    def require(self, *bounded: Linear) -> None:
        """Require that the comparisons hold."""
        for each in bounded:
            if each is not True:
                self._model.add(each)

    def require_if(self, literal: Literal, *bounded: Linear) -> None:
        """Require that the comparisons hold where the literal does."""
        if literal is False:
            return
        for each in bounded:
            if each is True:
                continue
            if literal is True:
                self._model.add(each)
            else:
                self._model.add(each).only_enforce_if(literal)

    def one_of(self, count: int) -> list[Literal]:
        """Return so many literals of which exactly one holds."""
        if count == 1:
            return [True]
        flags = [self.flag() for _ in range(count)]
        self._model.add_exactly_one(flags)
        return flags

    def every(self, *literals: Literal) -> Literal:
        """Return the literal that holds exactly where all of these do."""
        if any(each is False for each in literals):
            return False
        free = [each for each in literals if each is not True]
        if len(free) < 2:
            return free[0] if free else True
        flag = self.flag()
        for each in free:
            self._model.add_implication(flag, each)
        self._model.add_bool_or([flag, *(opposite(each) for each in free)])
        return flag

    def some(self, literals: Iterable[Literal]) -> Literal:
        """Return the literal that holds exactly where one of these does."""
        return opposite(self.every(*(opposite(each) for each in literals)))

    def extreme(self, linears: Sequence[Linear], most: int, *, highest: bool) -> Linear:
        """Return the largest or the smallest of some numbers that are none below zero and none above most."""
        if not linears:
            return 0
        made = self.number(0, most)
        if highest:
            self._model.add_max_equality(made, linears)
        else:
            self._model.add_min_equality(made, linears)
        return made

    def as_literal(self, zero_or_one: Linear) -> Literal:
        """Return the literal that is worth the sum, which is known to be zero or one."""
        if isinstance(zero_or_one, int):
            return bool(zero_or_one)
        flag = self.flag()
        self._model.add(zero_or_one == flag)
        return flag

    def not_negative(self, linear: Linear) -> Literal:
        """Return the literal that holds exactly where the sum is zero or more."""
        if isinstance(linear, int):
            return linear >= 0
        flag = self.flag()
        self._model.add(linear >= 0).only_enforce_if(flag)
        self._model.add(linear <= -1).only_enforce_if(~flag)
        return flag

    def possible(self, assumed: Iterable[Literal]) -> bool:
        """Whether all requirements and the assumed literals can hold at once."""
        free = list(_assumptions(assumed))
        if any(each is False for each in free):
            return False
        self._model.clear_assumptions()
        self._model.add_assumptions(free)
        return self._solved()

    def least(self, linear: Linear, assumed: Iterable[Literal]) -> int | None:
        """Return the smallest value of a sum where the assumed literals hold; nothing where they cannot."""
        free = list(_assumptions(assumed))
        if any(each is False for each in free):
            return None
        if isinstance(linear, int):
            return linear if self.possible(free) else None
        model = self._model.clone()
        for each in free:
            model.add(each == 1)
        model.clear_assumptions()
        model.minimize(linear)
        status = self._asked(model)
        if status == self._cp.OPTIMAL:
            return round(self._solver.objective_value)
        if status == self._cp.INFEASIBLE:
            return None
        raise CutShort

    def value(self, linear: Linear) -> int:
        """Return what a sum is worth in the answer found last."""
        return linear if isinstance(linear, int) else int(self._solver.value(linear))

    def _solved(self) -> bool:
        """Solve the model as it stands; raise where the search was cut short."""
        status = self._asked(self._model)
        if status in {self._cp.OPTIMAL, self._cp.FEASIBLE}:
            return True
        if status == self._cp.INFEASIBLE:
            return False
        raise CutShort

    def _asked(self, model: Linear) -> Linear:
        """Solve a model within what is left."""
        self._solver.parameters.max_deterministic_time = self._allowance.next_question()
        status = self._solver.solve(model)
        # What a huge model costs before its first step is not among the steps: a village has some hundreds.
        size = (len(model.proto.variables) / HUGE) ** 3
        answer = self._solver.response_proto
        self._allowance.spend(answer.deterministic_time + size, answer.num_branches)
        return status


@cache
def _plain_models(cp_model: Linear) -> Linear:
    """Return the library's models without the older names of their methods.

    A model gives each of its methods a second name when it is made or copied: nobody here calls them, and it
    takes as long as to solve a small one.
    """

    class Plain(cp_model.CpModel):  # type: ignore[misc]  # the library is untyped here
        """A model that copies itself to one of its kind."""

        def _add_pre_pep8_methods(self) -> None:
            """Add no second names."""

        def clone(self) -> Linear:
            """Return a copy, or what an earlier release makes of it."""
            if not hasattr(self, "rebuild_constant_map"):
                return super().clone()
            made = Plain()
            made.proto.copy_from(self.proto)
            made.rebuild_constant_map()
            return made

    return Plain


def opposite(literal: Literal) -> Literal:
    """Return the literal that holds exactly where this one does not."""
    return not literal if isinstance(literal, bool) else ~literal


def opposite_number(literal: Literal) -> Linear:
    """Return 1 where the literal does not hold, and 0 where it does."""
    return int(not literal) if isinstance(literal, bool) else 1 - literal


def _assumptions(assumed: Iterable[Literal]) -> Iterator[Literal]:
    """Yield the literals that are not known to hold anyway."""
    return (each for each in assumed if each is not True)
