"""Takes the demo county some days on: decisions half made, registers half filled in, reviewed again."""

from pathlib import Path

from commands.opening import Opening, judged, open_folder
from commands.publishing import publish
from engine.backends.names import EngineName
from engine.review.review import Review
from files.whole_files import write_new
from reports.deciding.decision_sheets import DecisionBook, decision_book, next_sheet
from reports.disclosed.reader import Audience, Reader
from reports.shelf.numbering import REPORTS, folder_name
from vocabulary.texts import Lang


def decide_by_half(folder: Path, made: Review, lang: Lang) -> Path | None:
    """Write half of what people would decide after the first review, and review the county again."""
    from demo.half_decided import half_decided, some_days_later  # nothing else needs what makes the county

    path, number = next_sheet(folder)
    book = decision_book(made, number, folder_name(1))
    path.parent.mkdir(exist_ok=True)
    write_new(path, DecisionBook(book.title, half_decided(book.rows)).content())
    some_days_later(folder)
    intake, review_day = open_folder(folder, made.review_day, Opening(lang))
    again = judged(intake, EngineName.AUTO, review_day, lang)
    return publish(folder, intake, again, folder / REPORTS, Reader(Audience.INTERNAL, lang))
