"""A pack beside the official text of its source: quotations that are not there, and a source that ended."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from rules.model.pack import Criterion, Pack
from vocabulary.catalogue.packs import packs as catalogue
from vocabulary.problems import Hint, hint

_ARTICLE = re.compile(r"第[〇零一二三四五六七八九十百千]+条(?:之[一二三四五六七八九十]+)?")
_HEADING = re.compile(rf"^[\s#*>]*({_ARTICLE.pattern})", re.MULTILINE)
# Signs of layout, and blanks of any width: two copies of one law differ in nothing else so often.
_LAYOUT = re.compile(r"[\s#*_`>]+")
_LEFT_OUT = re.compile(r"…+|\.{3,}")


@dataclass(frozen=True, slots=True)
class OfficialText:
    """The text of a law as it was published, in the file that lies beside a pack."""

    file: str
    text: str

    def has(self, quote: str) -> bool:
        """Whether the text has these words; where some are left out (……), one part after the other."""
        return _has(self.text, quote)

    def article_has(self, item: str, quote: str) -> bool:
        """Whether the article that an item is of has these words; of an article that is not there, it may."""
        named = _ARTICLE.match(_plain(item))
        if named is None:
            return True
        headings = list(_HEADING.finditer(self.text))
        ends = [each.start() for each in headings[1:]] + [len(self.text)]
        articles = [
            self.text[each.start() : end]
            for each, end in zip(headings, ends, strict=True)
            if each[1] == named[0]
        ]
        return not articles or any(_has(article, quote) for article in articles)


def quotation_hints(pack: Pack, official: OfficialText) -> tuple[Hint, ...]:
    """Report quotations that the official text does not have, or has in another article."""
    found = (_quotation_hint(criterion, official) for criterion in pack.criteria if criterion.quote)
    return tuple(each for each in found if each is not None)


def ended_hints(pack: Pack, polling_day: date) -> Iterator[Hint]:
    """Report a source that is no longer in force on polling day."""
    if pack.in_force is not None and pack.in_force.last is not None and pack.in_force.last < polling_day:
        last, day = pack.in_force.last.isoformat(), polling_day.isoformat()
        yield hint(catalogue.SOURCE_ENDED, pack.place, last=last, day=day)


def _quotation_hint(criterion: Criterion, official: OfficialText) -> Hint | None:
    """Report a quotation that is not where its criterion says."""
    if not official.has(criterion.quote):
        entry = catalogue.QUOTE_NOT_FOUND
    elif not official.article_has(criterion.item, criterion.quote):
        entry = catalogue.QUOTE_ELSEWHERE
    else:
        return None
    values = {"criterion": criterion.name, "quote": criterion.quote, "file": official.file}
    return hint(entry, criterion.place, item=criterion.item, **values)


def _has(text: str, quote: str) -> bool:
    """Whether a text has the parts of a quotation one after the other."""
    at, plain = 0, _plain(text)
    for part in _LEFT_OUT.split(quote):
        found = plain.find(_plain(part), at)
        if found < 0:
            return False
        at = found + len(_plain(part))
    return True


def _plain(text: str) -> str:
    """Return a text without what only lays it out, and with signs of one width."""
    return _LAYOUT.sub("", unicodedata.normalize("NFKC", text))
