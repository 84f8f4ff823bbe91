"""What the sheets of decisions/ and tasks/ have in common: numbered rows that people add and correct."""

from dataclasses import dataclass

from candidates.folders import FolderName
from candidates.tables.spec import ColumnSpec, TableSpec, TableWords
from vocabulary.catalogue.entries import ProblemEntry
from vocabulary.texts import Text

ENTRY = ColumnSpec("entry", Text("编号", "row number"), ("行编号",), needed=True)
CORRECTS = ColumnSpec("corrects", Text("更正编号", "corrects row"), ("更正", "更正原编号"))
# A row with a reason takes back the row that it corrects, and says nothing else.
VOID = ColumnSpec("void", Text("作废原因", "reason for taking back"), ("作废说明", "作废理由"))
PERSON_COLUMNS = ("village", "number", "name", "id_number")


@dataclass(frozen=True, slots=True)
class Register:
    """One sheet, and which of its cells people write; a row we filled in beforehand says nothing yet."""

    spec: TableSpec
    about: tuple[str, ...]  # the columns that say whom and what a row is about
    typed: tuple[str, ...]
    by: str = "by"  # who answers for a row
    on: str = "on"  # and of which day it is

    @property
    def content(self) -> tuple[str, ...]:
        """Return what people write to record something, beside whom it is about and who answers for it."""
        known = {*self.about, *PERSON_COLUMNS, CORRECTS.name, self.by, self.on}
        return tuple(name for name in self.typed if name not in known)


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
