import pytest

from files.yaml.node import Node
from files.yaml.yaml_problems import DEEPEST
from files.yaml.yaml_text import LARGEST_FILE, read_yaml
from vocabulary.places import TextPlace


def document(text: str) -> Node:
    """Read a text without a mistake in it."""
    read, problems = read_yaml(text.encode(), "a.yaml")
    assert read is not None
    assert not problems
    return read


def only_problem(raw: bytes) -> tuple[str, TextPlace, str]:
    """Return code, place and help of the only problem."""
    read, problems = read_yaml(raw, "a.yaml")
    (problem,) = problems
    assert isinstance(problem.place, TextPlace)
    assert read is None or problem.code == "duplicate-key"
    return problem.code, problem.place, problem.help.en


def test_scalars_stay_the_text_that_was_written() -> None:
    """`no`, `on`, `010`, `12:30` and dates mean what they say: typing them is the schema's work."""
    read = document("{a: no, b: on, c: 010, d: 12:30, e: 2026-12-06, f: ~, g: , h: 1.50}")
    assert read.value == {
        "a": "no",
        "b": "on",
        "c": "010",
        "d": "12:30",
        "e": "2026-12-06",
        "f": "~",
        "g": "",
        "h": "1.50",
    }


def test_every_value_and_key_has_its_place() -> None:
    """Lines and columns count from 1; what is not there has the place of what is around it."""
    read = document("a:\n  b: [x, y]\n")
    assert read["a"]["b"][1].place == TextPlace("a.yaml", 2, 10)
    assert read["a"]["b"].at_key == TextPlace("a.yaml", 2, 3)
    assert read["a"]["nowhere"].place == TextPlace("a.yaml", 2, 3)


def test_what_is_not_there_has_no_value() -> None:
    """A key that is not written and a key with nothing after the colon are told apart."""
    read = document("a:\nb: [x]\n")
    assert (read["a"].value, read["c"].value, read["b"][1]["d"].value) == ("", None, None)
    assert ("a" in read, "c" in read, 0 in read["b"], 1 in read["b"]) == (True, False, True, False)


def test_a_walk_meets_every_value_in_the_order_written() -> None:
    """A check over a whole text misses nothing: not a list in a list, not a key whose value is empty."""
    read = document("a: {b: [x, [y]], c: }\nd: z\n")
    assert [(node.key, node.value) for node in read.walk() if isinstance(node.value, str)] == [
        ("", "x"),
        ("", "y"),
        ("c", ""),
        ("d", "z"),
    ]


def test_an_empty_file_is_an_empty_mapping() -> None:
    """Nothing written is nothing said, not a mistake of syntax."""
    assert document("").value == {}


def test_a_byte_order_mark_is_no_content() -> None:
    """Windows editors put a mark at the start; keys are read all the same."""
    read, problems = read_yaml(b"\xef\xbb\xbfa: 1\n", "a.yaml")
    assert not problems
    assert read is not None
    assert read.value == {"a": "1"}


def test_a_key_written_twice_is_a_problem_and_the_first_stays() -> None:
    """The parser would silently keep the last."""
    read, problems = read_yaml(b"a: 1\nb: 2\na: 3\n", "a.yaml")
    assert read is not None
    assert read.value == {"a": "1", "b": "2"}
    assert [(p.code, p.place) for p in problems] == [("duplicate-key", TextPlace("a.yaml", 3, 1))]


def test_all_mistakes_but_syntax_come_at_once() -> None:
    """Two keys written twice are two problems in one go."""
    _, problems = read_yaml(b"a: 1\na: 2\nb: {c: 1, c: 2}\n", "a.yaml")
    assert [problem.code for problem in problems] == ["duplicate-key", "duplicate-key"]


@pytest.mark.parametrize(
    ("text", "line", "column", "sign"),
    [
        ("county：云溪县\npacks: [a]\n", 1, 7, ":"),
        ("packs: [a]\ndates: {announced_on: 2026-11-15，term_began: 2021-01-10}\n", 2, 33, ","),
        ("a: 1\nadopted: 【x, y】\nb: 2\nc：\n  - 3\n", 4, 2, ":"),
    ],
)
def test_chinese_punctuation_is_named_where_it_stands(text: str, line: int, column: int, sign: str) -> None:
    """A clerk types ：and ， without noticing; the message gives the sign to write instead."""
    code, place, help_ = only_problem(text.encode())
    assert (code, place.line, place.column) == ("full-width-punctuation", line, column)
    assert f"`{sign}`" in help_


def test_chinese_punctuation_inside_text_is_no_mistake() -> None:
    """A published text is full of it."""
    assert document("a: 不得：（一）受过刑事处罚，且未满五年；\n").value == {
        "a": "不得：（一）受过刑事处罚，且未满五年；"
    }


def test_an_indentation_by_tab_is_named() -> None:
    """YAML refuses tabs with words that help nobody."""
    code, place, _ = only_problem(b"a:\n\tb: 1\n")
    assert (code, place.line) == ("tab-indent", 2)


@pytest.mark.parametrize(
    ("text", "code"),
    [("a: &x 1\nb: *x\n", "anchor"), ("a: !!python/object:os.system x\n", "tag"), ("a: *b\n", "anchor")],
)
def test_anchors_and_tags_are_refused(text: str, code: str) -> None:
    """An alias can grow without end, and a tag can name code: neither is ever followed."""
    read, problems = read_yaml(text.encode(), "a.yaml")
    assert {problem.code for problem in problems} == {code}
    assert read is not None
    assert isinstance(read.value, dict)
    assert all(isinstance(value, str) for value in read.value.values())


def test_deep_nesting_is_refused_before_it_is_built() -> None:
    """A hostile file may not exhaust the stack."""
    code, place, _ = only_problem(b"[" * (DEEPEST + 5))
    assert (code, place.column) == ("too-deep", DEEPEST + 1)


def test_a_file_beyond_the_limit_is_not_parsed() -> None:
    """The size is checked before parsing."""
    assert only_problem(b"#" * (LARGEST_FILE + 1))[0] == "file-too-large"


def test_text_in_another_encoding_is_a_problem_with_its_line() -> None:
    """A pack saved in GBK would otherwise be read as other words."""
    code, place, _ = only_problem("a: 1\nb: 云溪县\n".encode("gbk"))
    assert (code, place.line) == ("not-utf8", 2)


def test_a_character_that_yaml_refuses_is_a_problem() -> None:
    """A damaged file is a message, not a crash."""
    assert only_problem(b"a: \x00\n")[0] == "yaml-syntax"
