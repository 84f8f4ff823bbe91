"""The record of a deletion as a Word file, for signing."""

from reports.archive.purging import NAMES, Certificate, ClassGone, DataClass
from reports.papers.letters.purged import TITLE, purged_letter
from reports.writers.word.letters import letters_docx
from vocabulary.texts import Lang, Text


def paper_of(made: Certificate, lang: Lang) -> bytes:
    """Return the record as a Word file for signing; in English a reading copy of it."""
    head = (
        (Text("县（市、区）", "county"), made.county),
        (Text("选举日", "polling day"), made.polling_day),
        (Text("保存到", "kept until"), made.delete_answers_by),
        (Text("清除日期", "deleted on"), made.deleted_on),
    )
    counts = [
        (NAMES[DataClass(each.kind)], len(each.files), _bytes(each), len(each.kept)) for each in made.classes
    ]
    held = [(each.file, each.holds, each.sha256) for each in made.archives]
    letter = purged_letter(head, counts, held, made.confirmed_by, lang)
    return letters_docx(TITLE.to(lang), [letter], lang)


def _bytes(of: ClassGone) -> int:
    """Return how many bytes of a class were deleted."""
    return sum(file.bytes for file in of.files)
