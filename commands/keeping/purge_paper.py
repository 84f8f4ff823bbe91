"""The record of a deletion as a Word file, for signing."""

from reports.archive.purging import NAMES, Certificate, ClassGone, DataClass
from reports.papers.letters.purged import TITLE, purged_letter
from reports.writers.word.letters import letters_docx


def paper_of(made: Certificate) -> bytes:
    """Return the record as a Word file for signing."""
    head = {
        "县（市、区）": made.county,
        "选举日": made.polling_day,
        "保存到": made.delete_answers_by,
        "清除日期": made.deleted_on,
    }
    counts = [
        (NAMES[DataClass(each.kind)].zh, len(each.files), _bytes(each), len(each.kept))
        for each in made.classes
    ]
    held = [(each.file, each.holds, each.sha256) for each in made.archives]
    return letters_docx(TITLE, [purged_letter(head, counts, held, made.confirmed_by)])


def _bytes(of: ClassGone) -> int:
    """Return how many bytes of a class were deleted."""
    return sum(file.bytes for file in of.files)
