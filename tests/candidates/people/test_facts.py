from vocabulary.facts import (
    Fact,
    FactColumns,
    Known,
    LayeredFacts,
    RowFacts,
    Unknown,
    cell_fact,
    cell_facts,
    placed,
    with_fact,
)
from vocabulary.origins import Origin
from vocabulary.places import FilePlace, SheetPlace

COLUMNS = FactColumns("a.xlsx", "名册", {"name": 0, "sex": 1, "number": 2}, ("B", "C", ""))
FACTS = RowFacts(COLUMNS, 7, ("张三", Origin.BLANK, Origin.BLANK))
SPELT: dict[str, Fact] = {
    "name": Known("张三", SheetPlace("a.xlsx", "名册", 7, "B")),
    "sex": Unknown(Origin.BLANK, SheetPlace("a.xlsx", "名册", 7, "C")),
    "number": Unknown(Origin.BLANK, SheetPlace("a.xlsx", "名册", 7)),
}


def test_the_facts_of_a_row_are_those_of_any_mapping() -> None:
    """Who reads facts need not know how they are kept: each has its value or its reason, and its cell."""
    assert FACTS == SPELT
    assert dict(FACTS) == SPELT
    assert list(FACTS) == list(SPELT)
    assert "kin" not in FACTS
    assert FACTS.get("kin") is None
    assert repr(FACTS) == repr(SPELT)


def test_what_facts_tell_is_the_same_however_they_are_kept() -> None:
    """A short way to a value never leads elsewhere than the fact itself."""
    for name in (*SPELT, "kin"):
        assert cell_fact(FACTS, name) == cell_fact(SPELT, name)
        told = cell_fact(FACTS, name)
        assert told is None or placed(told, FACTS[name].place or FilePlace("")) == SPELT[name]


def test_a_column_of_facts_says_what_each_row_says() -> None:
    """Rows of several tables and facts that are kept otherwise may stand beside each other."""
    other = FactColumns("b.xlsx", "名册", {"sex": 0, "name": 1}, ("A", "B"))
    rows = (FACTS, FACTS, RowFacts(other, 2, ("male", "李四")), SPELT, {}, FACTS)
    for name in (*SPELT, "kin"):
        assert list(cell_facts(rows, name)) == [cell_fact(row, name) for row in rows]


def test_another_value_stands_where_the_one_before_did() -> None:
    """A person number that we give is shown beside the row that it was given to; the rest stays."""
    here = FilePlace("elsewhere.xlsx")
    given = with_fact(FACTS, "number", "0001", here)
    assert given == with_fact(SPELT, "number", "0001", here)
    assert given["number"] == Known("0001", SheetPlace("a.xlsx", "名册", 7))
    assert {name: given[name] for name in ("name", "sex")} == {name: SPELT[name] for name in ("name", "sex")}
    assert FACTS["number"] == SPELT["number"]
    assert with_fact({}, "number", "0001", here) == {"number": Known("0001", here)}


def test_facts_laid_over_others_are_those_of_one_mapping() -> None:
    """The first source that has a fact answers for it, unknown or not; layers of layers are layers."""
    over: dict[str, Fact] = {"sex": Known("female"), "age": Unknown(Origin.BLANK)}
    village: dict[str, Fact] = {"category": Known("village"), "name": Known("not this one")}
    both = LayeredFacts({"age": Known("18")}, LayeredFacts(over, FACTS, village))
    spelt = {**village, **SPELT, **over, "age": Known("18")}
    assert both == spelt
    assert set(both) == set(spelt)
    assert len(both) == len(spelt) == 5
    assert both["name"] == SPELT["name"]
    assert "kin" not in both
    assert both.get("kin") is None
    assert both.layers == ({"age": Known("18")}, over, FACTS, village)


def test_facts_laid_over_others_are_not_copied() -> None:
    """The row below is the very same, so that its facts stay as they are kept."""
    assert any(layer is FACTS for layer in LayeredFacts({"sex": Known("female")}, FACTS).layers)
