"""Which columns of the sheet 上届情况 nothing compares with: neither a pack nor the results."""

from collections.abc import Iterable, Iterator, Sequence

from candidates.tables.spec import REMARK
from candidates.villages.tables import PREVIOUS
from candidates.villages.village import Village
from engine.elected.figures import HEADERS_BEFORE
from rules.model.made_of import trends_in
from rules.model.pack import Pack
from vocabulary.catalogue.sheets import villages as catalogue
from vocabulary.places import FilePlace
from vocabulary.problems import Hint, hint
from vocabulary.texts import Text
from vocabulary.writing.words import header_key


def unread_figures(villages: Iterable[Village], packs: Sequence[Pack], file: str) -> Iterator[Hint]:
    """Mention once which figures of the previous term are not read."""
    trends = (trend for pack in packs for ratio in pack.ratios for trend in trends_in(ratio.measure))
    compared = HEADERS_BEFORE | {trend.baseline for trend in trends}
    plain = PREVIOUS.keys() | {header_key(header) for header in REMARK.headers}
    headers = dict.fromkeys(header for village in villages for header in village.previous_term if header)
    unread = [header for header in headers if header not in compared and header_key(header) not in plain]
    if unread:
        columns = Text("、".join(unread), ", ".join(unread))
        yield hint(catalogue.FIGURES_NOT_READ, FilePlace(file), columns=columns)
