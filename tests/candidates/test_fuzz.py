"""Damage at random to what units, townships and the county send: a message always, an exception never.

The rosters have a test of their own beside the readers of sheets, the packs one beside theirs.
"""

import random
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from candidates.clearances.sheets import read_clearances
from candidates.election import read_election
from candidates.villages.reader import read_villages
from files.books.locked_files import with_passwords
from tests.candidates.clearances.answer_corpus import ASKED, NUMBERS, ROLL, Book, Case, Expected, write_case
from tests.candidates.rosters import HEADERS, ROW_OF_ZHANG, county_roll
from tests.corpus.rosters.tools import book, books
from tests.files.test_hostile_sheets import MOST_MEMORY, inside_mutated, mutated
from tests.samples import samples
from vocabulary.problems import Problem, apart

SECONDS = samples(6)  # of each kind of file
MOST_SECONDS = 5  # for one file
Change = Callable[[bytes, random.Random], bytes]

ELECTION = """county: 云溪县
polling_day: 2026-12-20
packs: [cn-vco-2025, hainan-2025]
adopted:
  - {pack: shibuxuan-2020, by: 云溪县换届工作领导小组, document: 云换组〔2026〕3号, on: 2026-10-08}
dates: {announced_on: 2026-11-15, nomination_close: 2026-12-01}
headers: {id_number: [证件号]}
""".encode()
VILLAGES = books(
    {
        "村情": [
            ("序号", "乡镇", "村", "类别", "主任职数", "委员职数", "多民族"),
            (1, "城关镇", "东河村", "村", 1, 4, "否"),
        ],
        "选举委员会": [("乡镇", "村", "姓名", "身份证号"), ("城关镇", "东河村", "王五", "")],
    }
)
ANSWERS = Book(
    rows=[["0101", "无"], ["0102", "有"]],
    below=["其余 6 人未发现"],
    details=[["0102", "是否因犯罪受过刑事处罚"]],
)


def told(problems: list[Problem] | tuple[Problem, ...]) -> None:
    """Assert that every problem says what is wrong and what to do."""
    for problem in problems:
        assert problem.message.zh
        assert problem.message.en
        assert problem.help.zh


def clearances(folder: Path, change: Callable[[bytes], bytes]) -> None:
    """Read a damaged workbook of a unit: whatever is read is about people of the roll."""
    write_case(folder, Case("fuzz", [ANSWERS], Expected()))
    (path,) = (folder / "clearances").iterdir()
    path.write_bytes(change(path.read_bytes()))
    read = read_clearances(folder, ASKED, ROLL)
    told(read.problems)
    assert {answer.number for answer in read.answers} <= set(NUMBERS)


def forms(folder: Path, change: Callable[[bytes], bytes]) -> None:
    """Read a damaged blank form."""
    write_case(folder, Case("fuzz", [Book(rows=[["0101", ""]], folder="forms/第1批")], Expected()))
    (path,) = (folder / "forms" / "第1批").iterdir()
    path.write_bytes(change(path.read_bytes()))
    told(read_clearances(folder, ASKED, ROLL).problems)


def villages(folder: Path, change: Callable[[bytes], bytes]) -> None:
    """Read a damaged table of villages."""
    path = folder / "villages.xlsx"
    path.write_bytes(change(VILLAGES))
    problems, _ = apart(read_villages(path, path.name)[1])
    told(problems)


def election(folder: Path, change: Callable[[bytes], bytes]) -> None:
    """Read a damaged election.yaml: it is one, or there are problems."""
    path = folder / "election.yaml"
    path.write_bytes(change(ELECTION))
    read, problems = read_election(path)
    told(problems)
    assert read is not None or problems


def locked(folder: Path, change: Callable[[bytes], bytes]) -> None:
    """Read a damaged roster that has a password."""
    pytest.importorskip("msoffcrypto")
    from tests.files.locking import LOCKED, WORD

    path = folder / "rosters" / "a.xlsx"
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(change(LOCKED))
    with with_passwords([WORD]):
        roll = county_roll(folder)
    told(roll.problems)
    assert roll.rows.read == roll.rows.nominees + roll.rows.problems + roll.rows.skipped


def numbers(folder: Path, change: Callable[[bytes], bytes]) -> None:
    """Read a damaged numbers.csv beside a good roster: nobody is lost for it."""
    path = folder / "rosters" / "a.xlsx"
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(book(HEADERS, ROW_OF_ZHANG))
    good = f"人员编号,乡镇,村,姓名,身份证号\n0001,城关镇,东河村,张三,{ROW_OF_ZHANG[6]}\n"
    (folder / "numbers.csv").write_bytes(change(good.encode("utf-8-sig")))
    roll = county_roll(folder)
    told(roll.problems)
    assert [candidate.text("name") for candidate in roll.candidates] == ["张三"]


KINDS: dict[str, tuple[Callable[[Path, Callable[[bytes], bytes]], None], bool]] = {
    "clearances": (clearances, True),
    "forms": (forms, True),
    "villages": (villages, True),
    "election": (election, False),
    "locked": (locked, False),
    "numbers": (numbers, False),
}


def peak() -> int:
    """Return the most memory that this process has had, in megabytes, or nothing where nobody tells."""
    status = Path("/proc/self/status")
    lines = status.read_text(encoding="utf-8").splitlines() if status.exists() else []
    return next((int(line.split()[1]) // 1024 for line in lines if line.startswith("VmHWM")), 0)


@pytest.mark.parametrize("kind", KINDS)
def test_no_damage_to_a_file_is_an_exception(kind: str, tmp_path: Path) -> None:
    """Whatever bytes are hit, what comes of it is read or told, within seconds and little memory."""
    read, packed = KINDS[kind]
    chance, before, end = random.Random(kind), peak(), time.monotonic() + SECONDS
    for _ in range(samples(600)):
        start = time.monotonic()
        change = inside_mutated if packed and chance.random() < 0.7 else mutated
        read(tmp_path, lambda raw, change=change: change(raw, chance))
        assert time.monotonic() - start < MOST_SECONDS
        if time.monotonic() > end:
            break
    assert peak() - before < MOST_MEMORY
