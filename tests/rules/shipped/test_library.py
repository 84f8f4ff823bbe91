"""Packs are found by name: those of the election folder first, and nothing outside it."""

from pathlib import Path

import pytest

from rules.library import Library, shipped_names
from tests.rules.packs import HEAD, described


def put(folder: Path, name: str, text: str) -> None:
    """Write a pack into the folder's `packs/`."""
    (folder / "packs").mkdir(parents=True, exist_ok=True)
    (folder / "packs" / f"{name}.yaml").write_text(text, encoding="utf-8")


def test_shipped_packs_are_found_by_name() -> None:
    """Whatever is shipped can be named, and nothing else."""
    library = Library()
    assert all(library.find(name) for name in shipped_names())
    assert library.get("nowhere") is None
    assert library.find("nowhere") is None


def test_the_folder_comes_first(tmp_path: Path) -> None:
    """A pack copied into the folder is the one in use, whatever is shipped later."""
    put(tmp_path, "common", "pack: common\n")
    library = Library(tmp_path)
    reading = library.get("common")
    assert reading is not None
    assert reading.pack is None
    assert library.problems() == reading.problems


def test_a_pack_may_be_a_file_of_the_folder(tmp_path: Path) -> None:
    """A pack may be named by its file, in the folder or in `packs/`."""
    (tmp_path / "own.yaml").write_text(HEAD.replace("pack: made", "pack: own"), encoding="utf-8")
    assert Library(tmp_path).find("own") is not None
    assert Library(tmp_path).find("own.yaml") is not None


@pytest.mark.parametrize("name", ["../secret", "../secret.yaml", "/etc/passwd", "packs/../../secret", "a\0b"])
def test_nothing_outside_the_folder_is_read(tmp_path: Path, name: str) -> None:
    """No name leads out of the election folder."""
    (tmp_path / "secret.yaml").write_text(HEAD, encoding="utf-8")
    folder = tmp_path / "election"
    put(folder, "own", HEAD)
    library = Library(folder)
    assert library.find(name) is None
    assert {problem.code for problem in library.problems()} <= {"leads-out"}


def test_a_link_out_of_the_folder_is_not_followed(tmp_path: Path) -> None:
    """A link in `packs/` to a file elsewhere is no file of the folder, and is named."""
    (tmp_path / "secret.yaml").write_text(HEAD, encoding="utf-8")
    folder = tmp_path / "election"
    (folder / "packs").mkdir(parents=True)
    (folder / "packs" / "linked.yaml").symlink_to(tmp_path / "secret.yaml")
    library = Library(folder)
    assert library.find("linked") is None
    assert [problem.code for problem in library.problems()] == ["leads-out"]


@pytest.mark.parametrize("name", ["x" * 5000, "../common", "common.yaml", "Common", "", "公共"])
def test_what_a_pack_extends_is_never_a_path(tmp_path: Path, name: str) -> None:
    """The name under `extends` is a name, however long and whatever stands in it."""
    put(tmp_path, "own", HEAD.replace("[common]", f'["{name}"]'))
    reading = Library(tmp_path).get("own")
    assert reading is not None
    assert [described(problem) for problem in reading.problems] == [("unknown-pack", 8, 11)]


def test_packs_that_extend_each_other_end(tmp_path: Path) -> None:
    """A pack that extends itself, by way of another or not, finds nothing usable and is a problem."""
    for name, other in [("one", "two"), ("two", "one"), ("self", "self")]:
        put(tmp_path, name, HEAD.replace("pack: made", f"pack: {name}").replace("common", other))
    library = Library(tmp_path)
    for name in ("one", "self"):
        reading = library.get(name)
        assert reading is not None
        assert [problem.code for problem in reading.problems] == ["unknown-pack"]


def test_a_broken_pack_cannot_be_extended(tmp_path: Path) -> None:
    """A pack with a mistake lends its questions to nobody."""
    put(tmp_path, "broken", HEAD + "county: 云溪县\n")
    put(tmp_path, "own", HEAD.replace("common", "broken"))
    library = Library(tmp_path)
    assert library.find("own") is None
    assert [problem.code for problem in library.problems()] == ["unknown-pack", "unknown-key"]


def test_questions_come_through_what_is_extended(tmp_path: Path) -> None:
    """Units and questions are imported, criteria never; a pack is read once."""
    more = "criteria:\n  young: {item: 一, text: {zh: 甲, en: a}, grade: bar, flag_if: {age: {below: 18}}}\n"
    put(tmp_path, "lender", HEAD.replace("pack: made", "pack: lender") + more)
    put(tmp_path, "own", HEAD.replace("common", "lender"))
    library = Library(tmp_path)
    pack = library.find("own")
    assert pack is not None
    assert "convictions" in pack.questions
    assert "court" in pack.departments
    assert pack.criteria == ()
    assert pack.own_questions == frozenset()
    assert library.find("own") is pack


def test_a_pack_that_is_in_use_is_a_problem(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A pack of the folder that cannot be opened is not replaced by the shipped one of its name."""

    def in_use(path: Path, _most: int) -> bytes:
        """Refuse to open a file, as Windows does."""
        raise PermissionError(13, "in use", str(path))

    put(tmp_path, "hainan-2025", "pack: hainan-2025\n")
    monkeypatch.setattr("rules.library.read_regular", in_use)
    library = Library(tmp_path)
    assert library.find("hainan-2025") is None
    assert "cannot-open" in {problem.code for problem in library.problems()}
