"""What the sheets of decisions/ and tasks/ have in common: numbered rows that people add and correct."""

from dataclasses import dataclass

from candidates.folders import FolderName
from candidates.tables.spec import ColumnSpec, TableSpec, TableWords
from vocabulary.catalogue.entries import ProblemEntry
from vocabulary.texts import Text

ENTRY = ColumnSpec("entry", "编号", ("行编号",), needed=True)
CORRECTS = ColumnSpec("corrects", "更正编号", ("更正", "更正原编号"))


@dataclass(frozen=True, slots=True)
class Register:
    """One sheet, and which of its cells people write; a row we filled in beforehand says nothing yet."""

    spec: TableSpec
    typed: tuple[str, ...] = ()  # none where we fill in no row: whatever stands there, people wrote


@dataclass(frozen=True, slots=True)
class RegisterFolder:
    """A folder of workbooks with registers, and what is said of a file that is none."""

    folder: FolderName
    registers: tuple[Register, ...]
    not_a_workbook: ProblemEntry
    no_sheet: ProblemEntry


def register_words(table: Text) -> TableWords:
    """Return what is said of a register whose headers are not as they were made."""
    return TableWords(
        table,
        unused=Text("此表未读取", "nothing of it was read"),
        keep=Text("请保留原有表头", "keep the headers as they were made"),
        add=Text("请补上此列", "add the column"),
    )
