"""行码 and 表号: by which a row of a form, and the form itself, are known when they come back."""

import base64
import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass

from candidates.people.row_identity import WrittenPerson, id_as_text
from candidates.tables.answer_tables import Table
from files.books.sheets import CellValue, words
from vocabulary.writing.names import same_name_key, tidy

FORM_NUMBER = "表号"
_BYTES = 5  # of a hash, which are 8 characters: no two rows of a county have the same by chance
_LONGEST_LINE = 200  # of ours; what stands further on in a long line is no number
_PRINTED = re.compile(r"表号[:：]\s*(\S+)\s+(\d{4}-\d{2}-\d{2})\s+([^\s　。；;，,]+)")


@dataclass(frozen=True, slots=True)
class FormNumber:
    """Which election and which batch a form belongs to, as printed on it (表号)."""

    county: str
    day: str  # of polling
    batch: str  # 第1批

    def __str__(self) -> str:
        """Return it as printed."""
        return f"{self.county} {self.day} {self.batch}"

    def same_election(self, other: "FormNumber") -> bool:
        """Whether two forms belong to one election."""
        return (self.county, self.day) == (other.county, other.day)


def row_code(form: FormNumber, number: str, name: str, id_number: str) -> str:
    """Return the 行码 of a person in a batch: a short hash without a key, which proves nothing to others.

    It finds rows that were cut, pasted or moved; whoever wants to forge one can.
    """
    text = "\n".join((str(form), number, same_name_key(name), id_number.upper()))
    digest = hashlib.sha256(text.encode()).digest()
    return base64.b32encode(digest[:_BYTES]).decode()


def read_form_number(text: str) -> FormNumber | None:
    """Read the 表号 in a line of a form."""
    found = _PRINTED.search(tidy(text[:_LONGEST_LINE]))
    return FormNumber(*found.groups()) if found else None


def printed_number(table: Table) -> FormNumber | None:
    """Return the 表号 that stands above a table, if one does."""
    lines = (words(cell) for cells in table.sheet.rows[: table.header] for cell in cells)
    return next((number for line in lines if (number := read_form_number(line))), None)


@dataclass(frozen=True, slots=True)
class RowCodes:
    """What the 行码 of a form's rows are checked by: the batches they may be of; none, where nobody can."""

    forms: tuple[FormNumber, ...] = ()

    def fits(self, code: CellValue, person: WrittenPerson, numbers: Iterable[str]) -> bool:
        """Whether a code is that of the person on its row, under one of these numbers."""
        if not self.forms:
            return True
        written, text = tidy(words(code)).upper(), id_as_text(person.id_cell) or ""
        return any(
            written == row_code(form, number, person.name, text)
            for number in dict.fromkeys(numbers)
            for form in self.forms
        )


UNCHECKED = RowCodes()
