"""The rule network gives the plain meaning of its formulas, or refuses; it never crashes, hangs or loses."""

from __future__ import annotations

import random
import threading

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from engine.backends import limits
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
    holds,
    simplify,
)
from engine.backends.rete import EngineFault, Network, fits
from tests.engine.backends.networks import Fact, alone, answer, meaning, needs_library
from tests.samples import samples

pytestmark = needs_library

values = st.integers(-3, 6) | st.sampled_from([limits.MOST, limits.MOST - 1, limits.LEAST, limits.LEAST + 1])
props = st.sampled_from(["age", "id", "sid", "$s", "k", "p0"])
one = st.sampled_from([Equal, Differs, AtLeast, AtMost])
some = st.sampled_from([OneOf, NotOneOf])
comparisons = st.builds(lambda kind, prop, value: kind(prop, value), one, props, values) | st.builds(
    lambda kind, prop, listed: kind(prop, tuple(listed)), some, props, st.lists(values, max_size=5)
)
formulas: st.SearchStrategy[Formula] = st.recursive(
    comparisons | st.sampled_from([Always(), Never()]),
    lambda inner: st.builds(
        lambda kind, parts: kind(tuple(parts)), st.sampled_from([Every, Either]), st.lists(inner, max_size=4)
    ),
    max_leaves=20,
)
facts_of = st.lists(st.dictionaries(props, values), max_size=8)


@settings(max_examples=samples(300), deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(formulas, max_size=6), facts_of)
def test_network_gives_the_plain_meaning(rules: list[Formula], facts: list[Fact]) -> None:
    """A network says of every rule and fact what the definition says, whatever is missing or extreme."""
    taken = [rule for rule in rules if fits(rule)]
    assert answer(taken, facts) == meaning(taken, facts)


@given(formulas, facts_of)
def test_simplifying_keeps_the_meaning(formula: Formula, facts: list[Fact]) -> None:
    """A simplified formula holds of the same facts."""
    assert [holds(simplify(formula), fact) for fact in facts] == [holds(formula, fact) for fact in facts]


@pytest.mark.deep
def test_many_rules_and_many_facts() -> None:
    """700 rules and 1,000 facts, many rulesets and sessions, are one network and one question."""
    chance = random.Random(7)
    props = [f"prop{n}" for n in range(30)]
    rules: list[Formula] = [
        Every(
            (AtLeast(chance.choice(props), chance.randrange(50, 99)), OneOf(chance.choice(props), (n, n + 2)))
        )
        for n in range(700)
    ]
    facts: list[Fact] = [
        {p: chance.randrange(100) for p in props if chance.random() < 0.8} for _ in range(1000)
    ]
    assert answer(rules, facts) == meaning(rules, facts)


@pytest.mark.parametrize("facts", [1, 1200])
def test_all_rules_true_at_once(facts: int) -> None:
    """200 rules that all hold are all found; the library alone fails past 64."""
    rules = [AtLeast("a", -n) for n in range(200)]
    assert len(answer(rules, [{"a": 1}] * facts)) == 200 * facts


def test_many_properties() -> None:
    """A fact may have any number of properties, and the rules of one network may read any number of them."""
    rules = [Equal(f"p{n}", n) for n in range(700)]
    assert len(answer(rules, [{f"p{n}": n for n in range(1500)}] * 3)) == 2100


def test_facts_of_many_shapes() -> None:
    """Which properties a fact has, and in which order, makes no difference."""
    rules = [Equal(f"p{n}", 1) for n in range(11)]
    facts: list[Fact] = [{f"p{n}": 1 for n in range(11) if shape >> n & 1} for shape in range(2048)]
    facts += [{name: fact[name] for name in reversed(list(fact))} for fact in facts]
    assert answer(rules, facts) == meaning(rules, facts)


def test_names_mean_nothing_to_the_library() -> None:
    """No name is special, and names with one hash (`costarring`, `liquid`) are two names."""
    assert limits.hash_of("costarring") == limits.hash_of("liquid")
    names = ["id", "sid", "$s", "$and", "$or", "k", "e", "p1", "a.b", 'a"', "%d", "户籍", "", "liquid"]
    names.append("costarring")
    rules = [Equal(name, 1) for name in names]
    facts: list[Fact] = [*({name: 1} for name in names), dict.fromkeys(names, 1), {}]
    assert answer(rules, facts) == meaning(rules, facts)


def test_equal_facts_are_all_judged() -> None:
    """The library drops a fact of the same content; we do not."""
    assert answer([Equal("a", 1)], [{"a": 1}] * 1700) == {(row, 0) for row in range(1700)}


def test_constants_and_nothing() -> None:
    """No rules, no facts, groups of nothing and facts of nothing all have their plain meaning."""
    rules: list[Formula] = [
        Every(()),
        Either(()),
        Every((Either(()), Equal("a", 1))),
        OneOf("a", ()),
        NotOneOf("a", ()),
    ]
    assert answer([], [{"a": 1}]) == answer(rules, []) == set()
    assert answer(rules, [{}, {"a": limits.LEAST}]) == {(0, 0), (1, 0), (1, 4)}


@pytest.mark.parametrize("bad", [True, 1.0, None, "1", [1], limits.MOST + 1, limits.LEAST - 1])
@pytest.mark.parametrize("prop", ["read", "unread"])
def test_only_integers_that_the_library_keeps(bad: object, prop: str) -> None:
    """Any other value is our fault and named, and the network goes on."""
    network = Network([Equal("read", 1)])
    with pytest.raises(EngineFault, match=f"fact 600: '{prop}' is "):
        network.matches([{"read": 1}] * 600 + [{prop: bad}])  # type: ignore[dict-item]
    assert network.matches([{"read": 1}]) == {(0, 0)}
    if type(bad) is not int:
        with pytest.raises(EngineFault, match="no integer"):
            Network([Every((OneOf("read", (bad,)),))])  # type: ignore[arg-type]


@pytest.mark.parametrize("row", [0, 5, 9])
def test_a_batch_cut_short_is_a_fault(row: int) -> None:
    """The library stops in silence at what it cannot read, or crashes if it is the first; we notice."""
    code = f"""
from engine.backends import rete
plain = rete._Shard._texts
network = Network([Equal("a", 1)])
def spoilt(shard, facts):
    texts = list(plain(shard, facts))
    texts[{row}] = texts[{row}].replace(":1}}", ":1e5}}")
    return texts
rete._Shard._texts = spoilt
try:
    network.matches([{{"a": 1}}] * 10)
except EngineFault as fault:
    print(fault)
rete._Shard._texts = plain
print(network.matches([{{"a": 1}}]))
"""
    assert alone(code) == "the rule engine stopped reading in the middle of the facts\n{(0, 0)}\n"


def test_a_first_batch_that_fails_does_no_harm() -> None:
    """The library frees a pointer it never set if its first session ends early; ours has had one before."""
    code = """
from engine.backends import rete
plain = rete._Shard._texts
network = Network([Equal("a", 1)])
rete._Shard._texts = lambda shard, facts: list(plain(shard, facts)) * 2
try:
    network.matches([{"a": 1}])
except EngineFault as fault:
    print(fault)
rete._Shard._texts = plain
print(network.matches([{"a": 1}]))
"""
    assert alone(code, MALLOC_PERTURB_="165") == "the rule engine returned 2\n{(0, 0)}\n"


@pytest.mark.deep
def test_memory_is_never_read_after_it_is_freed() -> None:
    """300 networks made, used and closed or forgotten, in memory full of rubbish: no crash, no growth."""
    code = """
import pathlib, resource, threading
def size():
    return int(pathlib.Path("/proc/self/statm").read_text().split()[1]) * resource.getpagesize() >> 20
rules = [Every((AtLeast("a", -n), Either((Differs("b", n), OneOf("c", (1, 5)))))) for n in range(40)]
facts = [{"a": 1, "b": -1, "c": 1}, {}] * 10
def once(n):
    network, other = Network(rules), Network(rules)
    assert len(network.matches(facts)) == len(other.matches(facts)) == 400
    if n % 2:
        network.close()
        network.close()
for n in range(50): once(n)
before = size()
for n in range(300): once(n)
assert size() < before + 20, (before, size())
print(threading.active_count())
"""
    assert alone(code, MALLOC_PERTURB_="165") == "1\n"


def test_a_network_answers_again_and_again() -> None:
    """More sessions than the 1,024 the library can hold at once change nothing, whichever network asks."""
    first, second = Network([Equal("a", 1)]), Network([Equal("a", 2)])
    for value in [1, 2, 3] * 500:
        found = first.matches([{"a": value}]), second.matches([{"a": value}])
        assert found == ({(0, 0)} if value == 1 else set(), {(0, 0)} if value == 2 else set())


def test_threads_take_turns() -> None:
    """Two threads may ask one network; neither sees the other's facts."""
    network = Network([Equal("a", n) for n in range(40)])
    wrong: list[int] = []

    def ask(value: int) -> None:
        facts = [{"a": value}] * 50
        wrong.extend(value for _ in range(30) if network.matches(facts) != {(n, value) for n in range(50)})

    threads = [threading.Thread(target=ask, args=(value,)) for value in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not wrong


def test_a_closed_network_says_so() -> None:
    """A closed network is a fault to use, not a crash."""
    network = Network([Equal("a", 1)])
    network.close()
    with pytest.raises(EngineFault, match="closed"):
        network.matches([{"a": 1}])


def test_without_the_library() -> None:
    """Where durable-rules cannot be imported, the module can, and says so."""
    code = """
import sys
sys.modules["durable"] = None
print(available(), fits(Equal("a", 1)))
try:
    Network([])
except EngineFault as fault:
    print(fault)
"""
    assert alone(code) == "False True\ndurable-rules cannot be imported\n"
