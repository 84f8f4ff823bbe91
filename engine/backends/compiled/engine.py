"""The compiled engine: a program as one generated function, for asking many people, or often."""

from engine.backends.compiled.code import Code
from engine.backends.compiled.function import Function, TruthOf, in_truths
from engine.program.program import Program, Tree
from engine.program.subject import People, as_subjects
from vocabulary.truth import Truth


class Compiled:
    """Judges by generated Python."""

    name = "compiled"

    def __init__(self) -> None:
        """Start with no function."""
        self._functions: dict[tuple[Tree, ...], Function] = {}

    def judge(self, program: Program, people: People) -> list[tuple[Truth, ...]]:
        """Return one row per person with one truth per case."""
        subjects = as_subjects(people, self.name)
        return self._function(program).rows(subjects)

    def text(self, program: Program) -> str:
        """Return the Python that a program becomes, with what its constants stand for."""
        return self._function(program).text

    def close(self) -> None:
        """Forget every function."""
        self._functions.clear()

    def _function(self, program: Program) -> Function:
        """Return the function of a program, made once."""
        trees = tuple(case.tree for case in program.cases)
        if trees not in self._functions:
            self._functions[trees] = compiled(*trees)
        return self._functions[trees]


def compiled(*trees: Tree) -> Function:
    """Return the function that says of people whether trees hold."""
    return in_truths(Code(), [TruthOf(tree) for tree in trees])
