"""The compiled engine: a program as one generated function, for asking many people, or often."""

from functools import lru_cache
from typing import Final

from engine.backends.compiled.code import Code
from engine.backends.compiled.function import Function, TruthOf, in_truths
from engine.program.meaning import truth_of
from engine.program.program import Program, Tree
from engine.program.subject import People, Subject, as_subjects
from vocabulary.truth import Truth

FIRST_WALKED: Final = 50  # compiling a criterion costs as much as walking it so often
MOST_KEPT: Final = 256  # functions: a review needs one for a pack and day, its trials two for a criterion


class Compiled:
    """Judges by generated Python."""

    name = "compiled"

    def judge(self, program: Program, people: People) -> list[tuple[Truth, ...]]:
        """Return one row per person with one truth per case."""
        subjects = as_subjects(people, self.name)
        return _function(program).rows(subjects)

    def text(self, program: Program) -> str:
        """Return the Python that a program becomes, with what its constants stand for."""
        return _function(program).text

    def close(self) -> None:
        """Hold nothing."""


def _function(program: Program) -> Function:
    """Return the function of a program."""
    return compiled(*(case.tree for case in program.cases), questions=program.questions)


class Often:
    """Trees that are walked at first, and compiled once they have been asked about often enough."""

    def __init__(self, *trees: Tree) -> None:
        """Compile nothing yet."""
        self._trees = trees
        self._asked = 0

    def truths(self, subject: Subject) -> tuple[Truth, ...]:
        """Return the truth of each tree."""
        self._asked += 1
        if self._asked <= FIRST_WALKED:
            return tuple(truth_of(tree, subject) for tree in self._trees)
        truths: tuple[Truth, ...] = compiled(*self._trees).rows((subject,))[0]
        return truths


@lru_cache(maxsize=MOST_KEPT)
def compiled(*trees: Tree, questions: tuple[str, ...] = ()) -> Function:
    """Return the function that says of people whether trees hold; those made last are kept.

    `questions` are in the order in which people hold their answers, which is how they are read fastest.
    """
    return in_truths(Code(), [TruthOf(tree) for tree in trees], questions)
