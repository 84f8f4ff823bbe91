"""What a program becomes as Python text."""

from __future__ import annotations

import io
import re
import tokenize

import pytest
from hypothesis import given

from engine.backends.compiled.code import Code
from engine.backends.compiled.engine import Compiled, compiled
from engine.backends.compiled.function import TruthOf, in_truths
from engine.program.lowering import lower
from engine.program.meaning import Reference
from engine.program.program import (
    AllOf,
    AnyOf,
    AtLeast,
    Case,
    Equals,
    FactLeaf,
    Holds,
    Opposite,
    Program,
    SomeLeaf,
    Tree,
    Unsettled,
)
from engine.program.subject import Subject
from tests.engine.program.generated import Generated, packs, thorough
from vocabulary.answers import AnswerList, Owing, Record, Said
from vocabulary.facts import Known
from vocabulary.fields import FACTS
from vocabulary.kinds import Amount, Flag, Several, Whole, Words
from vocabulary.origins import Origin
from vocabulary.truth import Truth

YES, NO, UNKNOWN = Truth.YES, Truth.NO, Truth.UNKNOWN
# What the text may consist of: names of ours, and nothing else that is a name.
OUR_NAMES = re.compile(
    r"[a-zA-Z]\d*|rows_of|people|person|rows|add|append|facts|answers|records?|complete|values?|grows|open|get"
    r"|type|Known|Day|day|month|year|latest|ends_period|least|most|asked"
    r"|def|for|in|if|elif|else|is|and|or|not|return|None|True|pass|[KS]\d+|_"
)


def tokens(text: str) -> list[tokenize.TokenInfo]:
    """Return the tokens of a text that mean something."""
    return [
        token
        for token in tokenize.generate_tokens(io.StringIO(text).readline)
        if token.type
        not in (tokenize.COMMENT, tokenize.NL, tokenize.NEWLINE, tokenize.INDENT, tokenize.DEDENT)
    ]


def program(*trees: Tree) -> Program:
    """Return a program of these trees."""
    return Program("made", tuple(Case(f"c{number}", tree) for number, tree in enumerate(trees)))


@thorough(100)
@given(packs())
def test_nothing_that_a_pack_says_enters_the_text(generated: Generated) -> None:
    """The text has names of ours and integers; whatever a pack calls things, it is a constant beside it."""
    made = Compiled().text(lower(generated.pack, generated.pack.criteria, generated.dates))
    for token in tokens(made):
        assert token.type in (tokenize.NAME, tokenize.NUMBER, tokenize.OP, tokenize.ENDMARKER), token
        if token.type == tokenize.NAME:
            assert OUR_NAMES.fullmatch(token.string), token
        if token.type == tokenize.NUMBER:
            assert token.string.isdecimal()


@pytest.mark.parametrize(
    "word", ["x\nimport os", "'''", "\\", "#", "𠮷", "\u202e", "K0", "facts", "{v}", "%s"]
)
def test_a_word_is_data_whatever_it_looks_like(word: str) -> None:
    """A word that looks like Python is compared, in one line of the table, and never run."""
    tree = AllOf(
        (
            FactLeaf(word, Words(), Equals(word)),
            SomeLeaf(word, FactLeaf(word, Several({}), Holds(word)), 1),
        )
    )
    record = Record({word: Known(frozenset({word}))})
    people = [
        Subject(
            {word: Known(word)}, {word: AnswerList((("court", record),), {"court": Said((record,), ())})}
        ),
        Subject({word: Known(word + " ")}, {word: AnswerList((), {"court": Owing(Origin.AWAITED)})}),
    ]
    engine = Compiled()
    assert engine.judge(program(tree), people) == [(YES,), (NO,)] == Reference().judge(program(tree), people)
    table = [line for line in engine.text(program(tree)).splitlines() if line.startswith("#")]
    assert len(table) == 2  # the word, and the list that holds it
    assert "\u202e" not in "".join(table)


def test_an_integer_is_checked_before_it_is_written() -> None:
    """What the text takes for an integer is one: anything else is our own fault, and loud."""
    for wrong in (True, "18", 18.0, "1 or exit()"):
        with pytest.raises(TypeError, match="is no integer"):
            in_truths(Code(), [TruthOf(FactLeaf("age", Whole(), AtLeast(wrong)))], ())  # type: ignore[arg-type]


def test_what_reads_one_question_is_settled_when_the_text_is_written() -> None:
    """Where nobody reports and nobody owes, a criterion on that question costs one assignment."""
    leaf = SomeLeaf("q", FactLeaf("open", Flag(), Equals(value=True)), 1)
    text = compiled(leaf, Opposite(leaf), AllOf((leaf, Unsettled()))).text
    nothing = text.split("        else:\n")[-1].split("        add(")[0]
    assert [line.strip() for line in nothing.splitlines()] == ["c1 = c3 = N", "c2 = Y"]


def test_no_records_are_at_least_none() -> None:
    """At least none of a kind is yes whatever is owed, as in the reference meaning."""
    tree = SomeLeaf("q", FactLeaf("open", Flag(), Equals(value=True)), 0)
    people = [
        Subject({}, {"q": AnswerList((), {"court": reply})})
        for reply in (Owing(Origin.AWAITED), Said((), ()))
    ]
    assert Compiled().judge(program(tree), people) == Reference().judge(program(tree), people) == [(YES,)] * 2


def test_the_text_of_a_program_is_always_the_same() -> None:
    """Two engines write the same text, whatever the order in which a set comes."""
    trees = [FactLeaf("votes", Whole(), AtLeast(3)), FactLeaf("name", Words(), Equals("a"))]
    assert Compiled().text(program(*trees)) == Compiled().text(program(*trees))
    assert "# K0 = 'name'" in Compiled().text(program(*trees))


def test_a_value_of_the_wrong_kind_is_never_guessed_at() -> None:
    """A fact that is not of its kind is our own fault: it is raised, and the next person is judged."""
    tree = AllOf((FactLeaf("posts", Several({}), Holds("chair")), FactLeaf("votes", Whole(), AtLeast(3))))
    engine = Compiled()
    for wrong in ({"posts": Known("chairman")}, {"votes": Known("4")}):
        with pytest.raises((TypeError, AttributeError)):
            engine.judge(program(tree), [Subject(wrong, {})])
    right = Subject({"posts": Known(frozenset({"chair"})), "votes": Known(Amount(2, 4))}, {})
    assert engine.judge(program(tree), [right]) == [(UNKNOWN,)]


def test_facts_and_questions_are_read_as_they_are_declared() -> None:
    """The order of the criteria is not that of reading: who holds the answers holds them as declared."""
    some = [SomeLeaf(name, FactLeaf("open", Flag(), Equals(value=True)), 1) for name in ("late", "early")]
    nation, sex = (FactLeaf(name, Words(), Equals("a")) for name in ("ethnicity", "sex"))
    wanted = [name for name in FACTS if name in ("ethnicity", "sex")] + ["early", "late"]
    for trees in ([*some, nation, sex], [sex, nation, *some]):
        text = compiled(*trees, questions=("early", "late")).text
        meant = {
            line.split()[1]: line.split(" = ")[1].strip("'") for line in text.splitlines() if line[0] == "#"
        }
        read = re.findall(r"(?:facts\.get\(|answers\[)(K\d+)", text)
        assert [meant[name] for name in read] == wanted


def test_what_two_criteria_have_in_common_is_worked_out_once() -> None:
    """Two criteria that say the same of a known fact cost one line."""
    leaf = FactLeaf("votes", Whole(), AtLeast(3))
    text = compiled(Opposite(leaf), AllOf((Opposite(leaf),)), AnyOf((Opposite(leaf), Unsettled()))).text
    assert text.count(" is Y else Y if ") == 1
