"""Files with a password: opened in memory by a password that was given, told where none opens them."""

import builtins
import io
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from cli import main
from files.books.locked_files import Locked, unlock, unlocked, with_passwords
from files.books.sheet_marks import count_marks
from files.books.sheets import Workbook
from files.parsing import parse_bytes
from tests.candidates.rosters import HEADERS
from tests.corpus.rosters.tools import ROWS
from tests.corpus.rosters.xls import compound, xls
from tests.counties.county import clean_county
from vocabulary.problems import Problem

pytest.importorskip("msoffcrypto")

from tests.files.locking import LOCKED, PLAIN, WORD, locked


def read(raw: bytes, passwords: Sequence[str] = ()) -> Workbook | Problem:
    """Read a file while these passwords are known."""
    with with_passwords(passwords):
        return parse_bytes(raw, "rosters/城关镇.xlsx")


def help_of(read: Workbook | Problem) -> str:
    """Return what to do about a file that stays locked."""
    assert isinstance(read, Problem)
    assert read.code == "password"
    assert read.place.file == "rosters/城关镇.xlsx"
    return read.help.zh


def test_the_right_password_among_others_opens_a_file() -> None:
    """Several files may share one, and others have their own."""
    assert read(LOCKED, ["another", WORD]) == read(PLAIN)


def test_without_a_password_the_way_out_names_the_option() -> None:
    """The clerk is told both ways: a copy without a password, or --password."""
    assert "--password" in help_of(read(LOCKED))
    assert "另存一份不设密码的文件" in help_of(read(LOCKED))


def test_a_wrong_password_is_told_with_the_file() -> None:
    """It is another message than where none was given, and the password is not repeated."""
    told = read(LOCKED, ["wrong-word"])
    assert isinstance(told, Problem)
    assert "所给的密码都打不开" in told.message.zh
    assert "wrong-word" not in repr(told)


def test_what_is_locked_against_changes_alone_opens_for_everybody() -> None:
    """Spreadsheet programs lock such files with a word that every one of them knows."""
    assert isinstance(read(locked(PLAIN, "VelvetSweatshop")), Workbook)


def test_passwords_are_forgotten_afterwards() -> None:
    """Nothing keeps a password beyond the command that was given it."""
    read(LOCKED, [WORD])
    assert unlock(LOCKED) is Locked.NONE_GIVEN


def test_without_the_library_the_way_out_says_how_to_install_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """Everything else works without it, and a locked file is told as before."""
    real = builtins.__import__

    def missing(name: str, *rest: Any) -> Any:
        if name.startswith("msoffcrypto"):
            raise ImportError(name)
        return real(name, *rest)

    monkeypatch.setattr(builtins, "__import__", missing)
    assert "lianshen[passwords]" in help_of(read(LOCKED, [WORD]))
    assert isinstance(read(PLAIN), Workbook)


@pytest.mark.parametrize(
    "raw",
    [
        compound({"EncryptedPackage": b"x" * 5_000, "EncryptionInfo": b"x"}),
        compound(
            {"EncryptedPackage": b"x", "EncryptionInfo": b"\x04\x00\x04\x00\x40\x00\x00\x00<!DOCTYPE x>"}
        ),
        LOCKED[:6_000],
        LOCKED.replace(b'spinCount="100000"', b'spinCount="999999999"'[:22]),
    ],
    ids=["nonsense", "entities", "cut off", "ten million turns"],
)
def test_hostile_locked_files_end_in_a_message(raw: bytes) -> None:
    """A lock that is no lock, or that would take minutes to try, is told like any file that stays locked."""
    told = read(raw, [WORD])
    assert isinstance(told, Problem)
    assert told.code in {"password", "not-a-workbook"}


def test_an_old_workbook_with_a_password_is_not_opened() -> None:
    """What is inside would lie on the disk for a moment; the sender saves a copy without a password."""
    raw = xls({"名册": [HEADERS, *ROWS]}, more=[(0x002F, bytes(54))])
    assert help_of(read(raw, [WORD])) == "请另存一份不设密码的文件"


def test_opening_a_file_writes_none(monkeypatch: pytest.MonkeyPatch) -> None:
    """Not even one without a name in the folder for passing things."""

    def refuse(*_: Any, **__: Any) -> Any:
        raise AssertionError

    for name in ("TemporaryFile", "NamedTemporaryFile", "mkstemp", "SpooledTemporaryFile"):
        monkeypatch.setattr(tempfile, name, refuse)
    assert isinstance(read(LOCKED, [WORD]), Workbook)


def test_a_lock_with_ten_million_turns_is_not_tried() -> None:
    """The standard allows it; each guess would take a quarter of a minute."""
    slow = LOCKED.replace(b'spinCount="100000" saltSize', b'spinCount="9999999"saltSize')
    assert slow != LOCKED
    with with_passwords([WORD]):
        assert unlock(slow) is Locked.UNUSABLE


def test_looks_are_seen_in_a_locked_file_too(tmp_path: Path) -> None:
    """Struck-out words are told whether or not the file has a password."""
    import xlsxwriter

    stream = io.BytesIO()
    made = xlsxwriter.Workbook(stream)
    made.add_worksheet("反馈表").write_string(2, 0, "无", made.add_format({"font_strikeout": True}))
    made.close()
    path = tmp_path / "a.xlsx"
    path.write_bytes(locked(stream.getvalue()))
    with with_passwords([WORD]):
        assert count_marks(path, "反馈表", 1).struck == 1


def test_any_other_file_is_left_as_it_is() -> None:
    """Only what is locked is opened."""
    with with_passwords([WORD]):
        assert unlocked(PLAIN) is PLAIN


@pytest.fixture
def county(tmp_path: Path) -> Path:
    """Return a county whose roster has a password, and a mistake in it."""
    made = clean_county()
    made.roster[0]["出生年月"] = "不详"
    folder = made.write(tmp_path / "county")
    (roster,) = (folder / "rosters").glob("*.xlsx")
    roster.write_bytes(locked(roster.read_bytes()))
    return folder


def written(folder: Path) -> list[bytes]:
    """Return everything in a folder but the rosters."""
    return [
        path.read_bytes() for path in folder.rglob("*") if path.is_file() and path.parent.name != "rosters"
    ]


def test_the_password_is_typed_and_written_nowhere(county: Path) -> None:
    """It is asked for without being shown, and neither the screen nor any file has it afterwards."""
    done = CliRunner().invoke(main, ["review", str(county), "--password"], input=f"{WORD}\n\n")
    assert done.exit_code == 3  # the birth date
    assert "不详" in done.output + done.stderr
    assert "文件设有密码" not in done.output + done.stderr
    assert WORD not in done.output + done.stderr
    assert not any(WORD.encode() in raw for raw in written(county))


def test_what_came_locked_does_not_lie_open_among_the_copies(county: Path) -> None:
    """退回 lists what to mend and does not hold the people of a roster that came with a password."""
    CliRunner().invoke(main, ["review", str(county), "--password"], input=f"{WORD}\n\n")
    (copy,) = county.glob("reports/*/退回/乡镇/*.xlsx")
    read = parse_bytes(copy.read_bytes(), copy.name)
    assert isinstance(read, Workbook)
    assert [sheet.name for sheet in read.sheets] == ["差错说明"]


def test_the_password_may_stand_in_the_environment(county: Path) -> None:
    """For a machine that runs at night; the command line of a process can be read by everybody on it."""
    runner = CliRunner(env={"LIANSHEN_PASSWORD": WORD})
    assert "文件设有密码" not in runner.invoke(main, ["review", str(county), "--format", "table"]).output
    assert "文件设有密码" in CliRunner().invoke(main, ["review", str(county), "--format", "table"]).output
