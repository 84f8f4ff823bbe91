"""What an election folder is made of: our names, plain names that people give, and what is set aside."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from files.entries import Entry, Kind, list_folder, printable
from vocabulary.catalogue import folder as catalogue
from vocabulary.places import FilePlace
from vocabulary.problems import Problem, problem
from vocabulary.writing.names import same_name_key
from vocabulary.writing.reading_copies import copy_name

ELECTION_FILE = "election.yaml"
TO_BE_COPIED = "（乡镇名）"  # in the name of a blank roster: each township's own is a copy of it
VILLAGES_FILE = "villages.xlsx"
TABLES = frozenset({".xlsx", ".xls", ".et", ".xlsm", ".csv", ".ods", ".xml"})
ARCHIVES = frozenset({".zip", ".rar", ".7z", ".gz"})  # in which there may be tables
# What computers put into a folder by themselves.
CLUTTER = frozenset({"thumbs.db", "desktop.ini"})
_SET_ASIDE = re.compile(r"作废|废弃|备份|存档|归档|历史|旧|backup|bak|old", re.IGNORECASE)
_DEPTH, _MOST = 3, 1000  # folders within folders, and entries, that are looked through for tables


@dataclass(frozen=True, slots=True)
class FolderName:
    """A folder of an election: our name, and names that mean it where ours is not there."""

    name: str
    also: frozenset[str]

    def means(self, written: str) -> bool:
        """Whether a name is ours in other letters, or a plain one for the folder."""
        key = same_name_key(written).casefold()
        return key == self.name or key in self.also


ROSTERS = FolderName(
    "rosters",
    frozenset(
        {
            *("名册", "人选名册", "花名册", "人选花名册", "人选名单", "被提名人名册", "初步人选名册"),
            *("提名名册", "乡镇名册", "各乡镇名册", "roster"),
        }
    ),
)
CLEARANCES = FolderName(
    "clearances",
    frozenset(
        {
            *("反馈", "反馈表", "反馈意见", "反馈材料", "回函", "复函", "单位反馈", "部门反馈", "各单位反馈"),
            *("联审反馈", "审查反馈", "单位回函", "部门回函", "反馈结果", "clearance"),
        }
    ),
)
DECISIONS = FolderName("decisions", frozenset({"认定", "认定表", "认定结果", "decision"}))
TASKS = FolderName("tasks", frozenset({"台账", "工作台账", "问题清单", "销号", "task"}))
READ = (ROSTERS, CLEARANCES, DECISIONS, TASKS)
CALENDAR_FILE = "倒排工期表.xlsx"
PRIVACY = "个人信息保护"  # the papers that come before the data
TEMPLATES = "模板"  # of papers, as the county words them
FILES = frozenset(
    {
        # What `lianshen new` writes for people, and no review reads.
        *(CALENDAR_FILE, "开始审查.bat", "开始审查.sh", "开始审查.desktop"),
        *(ELECTION_FILE, VILLAGES_FILE, "departments.xlsx", "elected.xlsx", "numbers.csv"),
        *("planted.yaml", "ledger.sqlite3", "ledger.sqlite3-wal", "ledger.sqlite3-shm"),
    }
)
FORMS = "forms"
LETTERS = "letters"
PAPERS = "papers"
# English reading copies of what lies in the folder of the same name (decision 0122): no paper of the office.
READING_COPIES = frozenset(map(copy_name, (LETTERS, FORMS, PRIVACY)))
FOLDERS = frozenset(
    {
        *(ROSTERS.name, CLEARANCES.name, DECISIONS.name, TASKS.name, FORMS),
        *(PAPERS, "packs", "reports", LETTERS, "archive", "作废", PRIVACY, TEMPLATES),
        *READING_COPIES,
    }
)


def no_election(folder: str) -> Problem:
    """Say that a folder is not an election folder."""
    return problem(catalogue.NO_ELECTION, FilePlace(folder), folder=folder, election_file=ELECTION_FILE)


def called(root: Path, folder: FolderName) -> tuple[str, ...]:
    """Return the names under which a folder is there, ours first."""
    found = [entry.path.name for entry in list_folder(root, root) if _may_be(entry, folder)]
    return tuple(sorted(found, key=lambda name: (name != folder.name, name)))


def folder_in(root: Path, folder: FolderName) -> Path:
    """Return where a folder lies: under our name, or under the only other plain name that is there."""
    names = called(root, folder)
    return root / (names[0] if names[:1] == (folder.name,) or len(names) == 1 else folder.name)


def is_of_units(file: str) -> bool:
    """Whether a file may hold what units said: theirs, decisions on it, and what is not read."""
    first, _, _ = file.partition("/")
    if first == FORMS or any(folder.means(first) for folder in (CLEARANCES, DECISIONS, TASKS)):
        return True
    return not (ROSTERS.means(first) or first in FILES | FOLDERS)


def file_name(path: Path) -> str:
    """Name a roster or an answer as messages do, relative to the election folder."""
    return f"{path.parent.name}/{printable(path.name)}"


def is_clutter(name: str) -> bool:
    """Whether a program or the system left an entry behind, and nobody need look at it."""
    return name.startswith(("~$", ".")) or name.lower() in CLUTTER


def is_set_aside(name: str) -> bool:
    """Whether the name of a folder says that what is in it is not to be used."""
    return bool(_SET_ASIDE.search(name))


def tables_inside(folder: Path) -> tuple[str, ...]:
    """Return the tables, and archives of them, in a folder and in folders within, by their paths below it."""
    return tuple(entry.relative_to(folder).as_posix() for entry in _walk(folder) if is_table(entry))


def is_table(path: Path) -> bool:
    """Whether a name is that of a table, or of an archive in which there may be some."""
    return path.suffix.lower() in TABLES | ARCHIVES and not is_clutter(path.name)


def _may_be(entry: Entry, folder: FolderName) -> bool:
    """Whether an entry is our folder, whatever bears its name, or a folder called otherwise."""
    return entry.path.name == folder.name or (entry.kind is Kind.FOLDER and folder.means(entry.name))


def _walk(folder: Path) -> Iterator[Path]:
    """Yield the files of a folder and of folders within that are not set aside, not endlessly."""
    left, inside = _MOST, [folder]
    for _ in range(_DEPTH):
        entries = [entry for each in inside for entry in list_folder(each)][:left]
        left -= len(entries)
        yield from (entry.path for entry in entries if entry.kind is Kind.FILE)
        inside = [
            entry.path for entry in entries if entry.kind is Kind.FOLDER and not is_set_aside(entry.name)
        ]
