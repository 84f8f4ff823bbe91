"""Parts of a condition that can never hold, or always do, whoever is judged and whatever is known.

By spans and sets, scale by scale: what is reported is certain, and not all that is certain is reported.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from rules.logic.literals import Literal, Scale, leaves
from rules.logic.regions import Region, both
from rules.model.conditions import All, Condition, Count, Either, In, Not, Nothing, Some, Test
from vocabulary.kinds import Kind
from vocabulary.questions import Question

MOST_ON_A_SCALE = 1000
MOST_COMPARED = 40  # tests on one scale among which the few that exclude each other are looked for


@dataclass(frozen=True, slots=True)
class Certainty:
    """A part of a condition that never holds, or always does, because of tests that exclude each other.

    Of one that always holds these are the tests that would all have to fail.
    """

    part: Condition
    always: bool
    because: tuple[Literal, ...]
    inside: str = ""  # the question of whose records it speaks


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What a condition speaks of: the kinds of facts, or of the fields of a record, and the questions."""

    kinds: Mapping[str, Kind]
    questions: Mapping[str, Question]
    inside: str = ""  # the question of whose records these are

    def within(self, question: str) -> "Vocabulary":
        """Return the same inside the records of a question."""
        fields = self.questions[question].fields
        return Vocabulary({name: each.kind for name, each in fields.items()}, self.questions, question)


@dataclass(slots=True)
class _Ground:
    """What must hold where a part stands, scale by scale, with the tests that say so."""

    outer: "_Ground | None" = None
    left: dict[Scale, Region] = field(default_factory=dict)
    said: dict[Scale, list[Literal]] = field(default_factory=dict)

    def region(self, scale: Scale) -> Region | None:
        """Return what is left on a scale."""
        outer = self.outer.region(scale) if self.outer else None
        own = self.left.get(scale)
        return outer if own is None else own if outer is None else both(outer, own)

    def literals(self, scale: Scale) -> list[Literal]:
        """Return the tests on a scale, the outer ones first."""
        return [*(self.outer.literals(scale) if self.outer else ()), *self.said.get(scale, ())]

    def add(self, literal: Literal, kinds: Mapping[str, Kind]) -> tuple[Literal, ...]:
        """Add a test; return the few that exclude each other where nothing is left."""
        for scale, region in leaves(literal, kinds):
            if len(self.said.get(scale, ())) >= MOST_ON_A_SCALE:
                continue  # nobody writes so many; of a pack that does, less is found
            known = self.region(scale)
            left = region if known is None else both(known, region)
            if left.empty:
                return _few(literal, self.literals(scale), scale, kinds)
            self.left[scale] = region if scale not in self.left else both(self.left[scale], region)
            self.said.setdefault(scale, []).append(literal)
        return ()


def certainties(condition: Condition, words: Vocabulary) -> Iterator[Certainty]:
    """Yield the parts of a condition that never hold, or always do; of nested ones, the widest."""
    yield from _look(condition, words, None)


def _look(condition: Condition, words: Vocabulary, ground: _Ground | None) -> Iterator[Certainty]:
    """Look at a part where something else is known to hold."""
    never = _excluded(condition, words, ground, holds=True)
    always = () if never else _excluded(condition, words, None, holds=False)
    if len(always) == 1 and _lists_words(always[0]):
        always = ()  # whoever lists every word asks whether one is known
    if never or always:
        yield Certainty(condition, bool(always), never or always, words.inside)
        return
    for part, within, beside in _parts(condition, words, ground):
        yield from _look(part, within, beside)


def _parts(
    condition: Condition, words: Vocabulary, ground: _Ground | None
) -> Iterator[tuple[Condition, Vocabulary, _Ground | None]]:
    """Yield the parts of a condition, with what they speak of and what else holds where each matters."""
    match condition:
        case Test():
            return
        case Some(question, where) | Nothing(question, where) | Count(question, where):
            if where != All(()):
                yield where, words.within(question), None
        case Not(part):
            yield part, words, None
        case Either(parts):
            yield from ((part, words, ground) for part in parts)
        case All(parts):
            own = _Ground(ground)
            for literal in _split(condition, holds=True)[0]:
                own.add(literal, words.kinds)
            # Branches are held against what stands beside them; tests were, as a whole.
            yield from ((part, words, own if isinstance(part, Either) else None) for part in parts)


def _excluded(
    condition: Condition, words: Vocabulary, ground: _Ground | None, *, holds: bool
) -> tuple[Literal, ...]:
    """Return the tests that keep a condition from ever coming out so, or nothing where none surely do."""
    literals, choices = _split(condition, holds=holds)
    own = _Ground(ground)
    for literal in literals:
        found = own.add(literal, words.kinds)
        if found:
            return found
    for parts, wanted in choices:
        excluded = [_excluded(part, words, own, holds=wanted) for part in parts]
        if all(excluded):
            return tuple(dict.fromkeys(literal for each in excluded for literal in each))
    return ()


def _split(
    condition: Condition, *, holds: bool
) -> tuple[list[Literal], list[tuple[Sequence[Condition], bool]]]:
    """Split what must hold, or must not, into tests that all must, and choices of which one must."""
    literals: list[Literal] = []
    choices: list[tuple[Sequence[Condition], bool]] = []
    waiting = [(condition, holds)]
    while waiting:
        part, wanted = waiting.pop()
        match part:
            case Test() | Some() | Nothing() | Count():
                literals.append(Literal(part, wanted))
            case Not(inner):
                waiting.append((inner, not wanted))
            case All(parts) if wanted:
                waiting += [(each, True) for each in reversed(parts)]
            case Either(parts) if not wanted:
                waiting += [(each, False) for each in reversed(parts)]
            case All(parts) | Either(parts):
                choices.append((parts, wanted))
    return literals, choices


def _lists_words(literal: Literal) -> bool:
    """Whether a test lists the words that a fact may have."""
    return isinstance(literal.atom, Test) and isinstance(literal.atom.operator, In)


def _few(
    last: Literal, others: Sequence[Literal], scale: Scale, kinds: Mapping[str, Kind]
) -> tuple[Literal, ...]:
    """Return as few tests as exclude each other on a scale: the last one, and what it cannot be beside."""
    needed = [each for each in dict.fromkeys(others) if each != last]
    if len(needed) > MOST_COMPARED:
        return (*needed, last)
    regions = {each: _on(each, scale, kinds) for each in (*needed, last)}
    if regions[last].empty:
        return (last,)
    for other in needed:
        if both(regions[other], regions[last]).empty:
            return (other, last)
    for each in tuple(needed):
        without = [one for one in needed if one is not each]
        if _all_of([*(regions[one] for one in without), regions[last]]).empty:
            needed = without
    return (*needed, last)


def _on(literal: Literal, scale: Scale, kinds: Mapping[str, Kind]) -> Region:
    """Return what a test leaves on one of its scales."""
    return _all_of([region for other, region in leaves(literal, kinds) if other == scale])


def _all_of(regions: Iterable[Region]) -> Region:
    """Return what all of some regions leave."""
    first, *rest = regions
    for each in rest:
        first = both(first, each)
    return first
