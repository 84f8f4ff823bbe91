"""The only door to durable-rules 2.0.28: which formulas hold of which facts, or a loud fault."""

from __future__ import annotations

import itertools
import re
import threading
import weakref
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from operator import itemgetter
from types import ModuleType

from engine.backends.formula import (
    Always,
    AtLeast,
    AtMost,
    Differs,
    Either,
    Equal,
    Every,
    Formula,
    Never,
    NotOneOf,
    OneOf,
    simplify,
)
from engine.backends.limits import (
    CHUNK,
    LEAST,
    MOST,
    NAMES,
    SESSION,
    Cost,
    EngineFault,
    TooComplex,
    cost_of,
    fits,
    pieces,
    shared_out,
    why_not,
)

__all__ = ["EngineFault", "Network", "TooComplex", "available", "fits", "why_not"]

_OPENING, _CLOSING = CHUNK, CHUNK + 1
_IDS = re.compile(r'"id":"(\d+)"')
_OPERATORS: dict[type, str] = {Differs: "$neq", AtLeast: "$gte", AtMost: "$lte"}
_serial = itertools.count()


@cache
def _library() -> ModuleType | None:
    """Return the library, or None where it is not installed or was built for another Python."""
    # Only `engine`, and of it no Host, whose timers start ten threads a second, and no Closure, which
    # uses the deprecated `utcfromtimestamp`. On Python 3.13 the package installs and this import fails.
    try:
        from durable import engine
    except ImportError:
        return None
    library: ModuleType = engine
    return library


def available() -> bool:
    """Say whether durable-rules can be used on this machine."""
    return _library() is not None


def _condition(formula: Formula, names: Mapping[str, str]) -> dict[str, object]:
    """Write a simplified formula in the grammar of the library."""
    match formula:
        case Every(parts) | Either(parts):
            key = "$and" if isinstance(formula, Every) else "$or"
            return {key: [_condition(part, names) for part in parts]}
        case OneOf(prop, values):
            return {"$or": [{names[prop]: value} for value in values]}
        case Equal(prop, value):
            return {names[prop]: value}
        case Differs(prop, value) | AtLeast(prop, value) | AtMost(prop, value):
            return {_OPERATORS[type(formula)]: {names[prop]: value}}
        case NotOneOf(prop, ()):
            return {"$ex": {names[prop]: 1}}
        case NotOneOf() | Always() | Never():
            # An empty `$and` hangs the compiler of the library.
            raise EngineFault(f"not simplified: {formula}")


def _rule(formula: Formula, kind: str, names: Mapping[str, str]) -> dict[str, object]:
    """Write a simplified formula as a rule about facts of the kind."""
    parts = formula.parts if isinstance(formula, Every) else (formula,)
    # The kind first: without it the library's own fact about the session could match.
    # `cap` hands over many matches at once; `run` is demanded and never called.
    condition = [{kind: 1}, *(_condition(part, names) for part in parts)]
    return {"all": [{"m": {"$and": condition}}], "cap": CHUNK + 2, "run": lambda _: None}


class _Shard:
    """One ruleset of the library: as many rules as are safe together, and one short session at a time."""

    def __init__(self, library: ModuleType, rules: Sequence[tuple[int, Formula]]) -> None:
        """Compile the simplified formulas, each with the number it is reported by."""
        self._core = library.durable_rules_engine
        self._numbers = [number for number, _ in rules]
        props = sorted(sum((cost_of(formula) for _, formula in rules), Cost()).props)
        self._names = dict(zip(props, NAMES, strict=False))
        self._shapes: dict[tuple[str, ...], tuple[str, Callable[[Mapping[str, int]], tuple[int, ...]]]] = {}
        definition = {f"r{place}": _rule(rule, "k", self._names) for place, (_, rule) in enumerate(rules)}
        definition["end"] = _rule(Every(()), "e", {})
        try:
            ruleset = library.Ruleset(f"lianshen-{next(_serial)}", None, definition)
            self._handle: int = ruleset._handle  # noqa: SLF001 - the library gives it no other name
            # Deleting a session frees a pointer that is only set once an action has run in its place.
            self._fire([])
        except (self._core.error, MemoryError) as fault:
            raise EngineFault(f"the rule engine refuses a ruleset: {fault}") from fault
        self._forget()

    def fire(self, facts: Sequence[Mapping[str, int]]) -> Iterable[tuple[int, list[str]]]:
        """Return the numbers of the rules that hold, each with rows of the facts; a rule may come twice."""
        try:
            return self._fire(facts)
        except (self._core.error, MemoryError) as fault:
            raise EngineFault(f"the rule engine failed: {fault}") from fault
        finally:
            self._forget()

    def _fire(self, facts: Sequence[Mapping[str, int]]) -> list[tuple[int, list[str]]]:
        """Put the facts into a new session and take out every match."""
        # The library reads up to the first fact it cannot read and says nothing; if that is the first
        # of all, what it returns is not set, and crashes. So one fact of ours comes before and one after.
        ends = [f'{{"id":"{row}","sid":"{SESSION}","e":1}}' for row in (_OPENING, _CLOSING)]
        text = f"[{ends[0]},{''.join(self._texts(facts))}{ends[1]}]"
        code, session = self._core.assert_facts(self._handle, text)
        if code not in (0, 1):  # 1: some fact matched nothing; 2: an id was seen before
            raise EngineFault(f"the rule engine returned {code}")
        fired: list[tuple[int, list[str]]] = []
        seen: list[str] = []
        started = self._core.start_action_for_state(self._handle, session)
        message: str | None = started[1] if started else None
        while message:
            rule, rows = message[2 : message.index('"', 2)], _IDS.findall(message)
            if rule == "end":
                seen += rows
            else:
                fired.append((self._numbers[int(rule[1:])], rows))
            message = self._core.complete_and_start_action(self._handle, session)
        if sorted(seen) != [str(_OPENING), str(_CLOSING)]:
            raise EngineFault("the rule engine stopped reading in the middle of the facts")
        return fired

    def _texts(self, facts: Sequence[Mapping[str, int]]) -> Iterator[str]:
        """Write each fact as JSON with only the properties this shard reads."""
        for row, fact in enumerate(facts):
            shape = tuple(fact)
            text, pick = self._shapes.get(shape) or self._learn(shape)
            yield text % (row, *pick(fact))

    def _learn(self, shape: tuple[str, ...]) -> tuple[str, Callable[[Mapping[str, int]], tuple[int, ...]]]:
        """Remember how to write facts with these properties."""
        # Facts differ in what is missing, not without end; if they do, memory must not grow with them.
        if len(self._shapes) > 1_000:
            self._shapes.clear()
        used = [prop for prop in shape if prop in self._names]
        pairs = "".join(f',"{self._names[prop]}":%d' for prop in used)
        # `itemgetter` is three times as fast, and of a single name gives no tuple.
        pick = itemgetter(*used) if len(used) > 1 else (lambda fact: tuple(fact[prop] for prop in used))
        self._shapes[shape] = f'{{"id":"%d","sid":"{SESSION}","k":1{pairs}}},', pick
        return self._shapes[shape]

    def _forget(self) -> None:
        """Delete the session, if there is one."""
        try:
            self._core.delete_state(self._handle, SESSION)
        except self._core.error as fault:
            if "309" not in str(fault):  # 309: there is none, the library failed before making it
                raise EngineFault(f"the rule engine cannot forget: {fault}") from fault

    def free(self) -> None:
        """Give the memory of the ruleset back; it must not be used again."""
        self._core.delete_ruleset(self._handle)


def _check(facts: Sequence[Mapping[str, int]], start: int) -> None:
    """Refuse facts with anything but integers the library can keep."""
    values = [value for fact in facts for value in fact.values()]
    # `type`, because the library takes True for 1 and "9" for 9; and it reads too large as the largest.
    if not values or (set(map(type, values)) == {int} and min(values) >= LEAST and max(values) <= MOST):
        return
    for row, fact in enumerate(facts, start):
        for prop, value in fact.items():
            if type(value) is not int or not LEAST <= value <= MOST:
                raise EngineFault(f"fact {row}: {prop!r} is {value!r}, not an integer in {LEAST}..{MOST}")


def _free(shards: Iterable[_Shard]) -> None:
    """Give the memory of the rulesets back to the library."""
    for shard in shards:
        shard.free()


class Network:
    """Rules compiled once, to be asked of any number of facts, until closed."""

    def __init__(self, rules: Sequence[Formula]) -> None:
        """Compile the rules; raise `TooComplex` for the first that is over a limit."""
        library = _library()
        if library is None:
            raise EngineFault("durable-rules cannot be imported")
        for number, rule in enumerate(rules):
            if reason := why_not(rule):
                raise TooComplex(f"rule {number}: {reason}")
        simple = [(number, simplify(rule)) for number, rule in enumerate(rules)]
        self._count = len(rules)
        self._always = [number for number, rule in simple if isinstance(rule, Always)]
        split = [(number, piece) for number, rule in simple for piece in pieces(rule)]
        real = [(number, piece) for number, piece in split if not isinstance(piece, Always | Never)]
        self._lock = threading.Lock()  # two threads in one session would read each other's facts
        self._shards: list[_Shard] = []
        # Also when the compiling fails half way, and for a caller who forgets to close.
        self._free = weakref.finalize(self, _free, self._shards)
        for lot in shared_out(real):
            self._shards.append(_Shard(library, lot))

    def matches(self, facts: Sequence[Mapping[str, int]]) -> set[tuple[int, int]]:
        """Return (number of the fact, number of the rule) for every rule that holds of a fact."""
        return {(row, number) for number, rows in enumerate(self.rows(facts)) for row in rows}

    def rows(self, facts: Sequence[Mapping[str, int]]) -> list[list[int]]:
        """Return for every rule the numbers of the facts of which it holds; one may come twice."""
        with self._lock:
            if not self._free.alive:
                raise EngineFault("the network is closed")
            found: list[list[int]] = [[] for _ in range(self._count)]
            for number in self._always:
                found[number] += range(len(facts))
            for start in range(0, len(facts), CHUNK):
                chunk = facts[start : start + CHUNK]
                _check(chunk, start)
                for number, rows in itertools.chain.from_iterable(s.fire(chunk) for s in self._shards):
                    found[number] += [start + int(row) for row in rows]
            return found

    def close(self) -> None:
        """Free the network; more than once does no harm."""
        with self._lock:
            self._free()
