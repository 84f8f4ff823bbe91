"""The durable engine: every case becomes two rules of a network, one for surely yes and one for surely no.

If neither fires, the case is unknown. The network is asked once about every situation that people are in, and
what it is sure of is tried on somebody in that situation, by the reference meaning.
"""

from collections.abc import Collection, Iterator, Sequence
from itertools import chain
from operator import getitem, itemgetter
from typing import Final

from engine.backends.formula import Formula
from engine.backends.limits import EngineFault
from engine.backends.rete import Network
from engine.backends.situations import Group, function_of, groups_of
from engine.backends.wiring import wire
from engine.program.meaning import truth_of
from engine.program.program import Program
from engine.program.subject import People, Subject, as_subjects
from vocabulary.stages import Stage, stage
from vocabulary.truth import Truth

BLOCK: Final = 2_000  # people: memory does not grow with their number
MOST_TRIED: Final = 500  # situations of one judgement that are tried by the reference meaning

Row = tuple[int, ...]  # the number of a person's situation in each group
Known = dict[int, tuple[Truth, ...]]  # by the number of a situation: the truths of a group's cases


class Durable:
    """Judges through durable-rules."""

    name = "durable"

    def __init__(self) -> None:
        """Start with no network."""
        self._networks: dict[tuple[Formula, ...], Network] = {}
        self._wired: dict[Program, _Wired] = {}

    def judge(self, program: Program, people: People) -> list[tuple[Truth, ...]]:
        """Return one row per person with one truth per case."""
        subjects, wired = as_subjects(people, self.name), self._wired.get(program)
        if wired is None:
            wired = self._wired[program] = self._wire(program)
        judgement = _Judgement(wired)
        blocks = (subjects[start : start + BLOCK] for start in range(0, len(subjects), BLOCK))
        return list(chain.from_iterable(map(judgement.judge, blocks)))

    def close(self) -> None:
        """Free every network."""
        for network in self._networks.values():
            network.close()
        self._networks.clear()
        self._wired.clear()

    def _wire(self, program: Program) -> "_Wired":
        """Compile a program; programs of the same rules share a network."""
        wiring = wire(program)
        network = self._networks.get(wiring.rules)
        if network is None:
            network = self._networks[wiring.rules] = Network(wiring.rules)
        return _Wired(program, network, groups_of(wiring))


class _Wired:
    """A program that has met its network."""

    def __init__(self, program: Program, network: Network, groups: Sequence[Group]) -> None:
        """Write the function that says which situations people are in."""
        self.program, self.network, self.groups = program, network, groups
        self.rows = function_of(groups, program.questions).rows
        self._certain = [len(group.numbered) for group in groups]
        order = [case for group in groups for case in group.cases]
        self._order = sorted(range(len(order)), key=order.__getitem__)

    def forget(self) -> None:
        """Forget the situations of an earlier judgement."""
        for group, certain in zip(self.groups, self._certain, strict=True):
            group.numbered.keep(certain)

    def in_order(self, truths: tuple[Truth, ...]) -> tuple[Truth, ...]:
        """Return truths, which come by groups, by cases."""
        return itemgetter(*self._order)(truths) if len(truths) > 1 else truths


class _Judgement:
    """One judgement, block by block: what is known of a situation is not asked again."""

    def __init__(self, wired: _Wired) -> None:
        """Start with nothing known."""
        self._wired = wired
        self._known: list[Known] = [{} for _ in wired.groups]
        self._tried = 0
        wired.forget()

    def judge(self, block: Sequence[Subject]) -> Iterator[tuple[Truth, ...]]:
        """Yield one row of truths per person."""
        with stage(Stage.FEATURES):
            rows: list[Row] = self._wired.rows(block)
        self._ask(block, rows)
        in_order, known = self._wired.in_order, self._known
        return (in_order(tuple(chain.from_iterable(map(getitem, known, row)))) for row in rows)

    def _ask(self, block: Sequence[Subject], rows: Sequence[Row]) -> None:
        """Ask the network about every situation that is new."""
        columns = list(zip(*rows, strict=True))
        met = [
            (place, number)
            for place, column in enumerate(columns)
            for number in sorted(set(column) - self._known[place].keys())
        ]
        groups = self._wired.groups
        fired = [
            frozenset(each)
            for each in self._wired.network.rows([groups[place].fact(number) for place, number in met])
        ]
        for asked, (place, number) in enumerate(met):
            self._known[place][number] = tuple(_truth(fired, case, asked) for case in groups[place].cases)
        for place, number in met[: MOST_TRIED - self._tried]:
            self._try(place, number, block[columns[place].index(number)])
        self._tried = min(self._tried + len(met), MOST_TRIED)

    def _try(self, place: int, number: int, person: Subject) -> None:
        """Hold what the network is sure of against the reference meaning, for somebody in the situation."""
        program = self._wired.program
        for case, truth in zip(self._wired.groups[place].cases, self._known[place][number], strict=True):
            # What it is not sure of, the review explains, and so tries on everybody.
            if truth is not Truth.UNKNOWN and truth_of(program.cases[case].tree, person) is not truth:
                raise EngineFault(
                    f"{program.pack}/{program.cases[case].criterion}: the network says {truth.value}, "
                    "the reference meaning does not"
                )


def _truth(fired: Sequence[Collection[int]], case: int, asked: int) -> Truth:
    """Return the truth of a case in a situation from the rules that fired."""
    yes, no = asked in fired[2 * case], asked in fired[2 * case + 1]
    if yes and no:
        raise EngineFault(f"case {case} fired both ways for situation {asked}")
    return Truth.YES if yes else Truth.NO if no else Truth.UNKNOWN
