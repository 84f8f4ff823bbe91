"""Discloses the list for posting: from decisions alone, in the columns and order of the article."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from candidates.villages.village import VillageKey
from engine.review.deciding.listing import Missing, OnList, VillageList, lists_of
from engine.review.review import Review, VillageReview
from reports.disclosed.public_list import PublicList, PublicLists, Refused
from rules.model.pack import Term
from vocabulary.elections.choices import POSTS, SEXES
from vocabulary.facts import Known
from vocabulary.kinds import Amount
from vocabulary.places import place_words
from vocabulary.texts import Text

MOST_NAMED = 5  # criteria of one person, one by one
_PLAIN = ("职务", "姓名")  # where no article names columns
_SIGNS = re.compile(r"[、，,]")
_VOTES = re.compile(r"得票|票数|提名人数")


def public_lists(review: Review, only: VillageKey | None = None) -> PublicLists:
    """Return the lists of all villages, or of one; a list is there whole or refused."""
    columns, order = _columns(_term(review, "list_columns")), _term(review, "list_order")
    by_votes = order is not None and bool(_VOTES.search(order.value)) and "笔画" not in order.value
    found = [each for each in lists_of(review) if only is None or _key(each.village) == only]
    return PublicLists(
        lists=tuple(_list(each, columns, by_votes=by_votes) for each in found if each.complete),
        refused=tuple(_refused(each) for each in found if not each.complete),
        order=_order_words(order, by_votes=by_votes),
    )


def _key(village: VillageReview) -> VillageKey:
    """Return the name of a village."""
    return VillageKey(village.township, village.name)


def _term(review: Review, name: str) -> Term | None:
    """Return a rule of procedure of the first source that has it; sources that only guide have no say."""
    terms = (pack.procedure.get(name) for pack in review.packs if pack.legal)
    return next((term for term in terms if term is not None), None)


def _columns(term: Term | None) -> tuple[str, ...]:
    """Return the columns that an article names."""
    named = tuple(part.strip() for part in _SIGNS.split(term.value) if part.strip()) if term else ()
    return named or _PLAIN


def _list(found: VillageList, columns: Sequence[str], *, by_votes: bool) -> PublicList:
    """Return the list of one village, by office, and by votes where the article says so."""
    offices = list(POSTS)
    listed = list(found.listed)
    if by_votes:
        listed.sort(key=lambda each: (offices.index(each.post), -_votes(each)))
    return PublicList(
        township=found.village.township,
        village=found.village.name,
        columns=tuple(columns),
        rows=tuple(tuple(_cell(each, column) for column in columns) for each in listed),
    )


def _votes(listed: OnList) -> int:
    """Return the votes by which somebody was nominated; none where the roster leaves them out."""
    match listed.nominee.candidate.fact("nomination_votes"):
        case Known(Amount(least)):
            return least
        case _:
            return 0


def _cell(listed: OnList, column: str) -> str:
    """Return what the list says; a column that holds the person's own words is left to be filled in."""
    match column:
        case "职务" | "提名职务":
            return POSTS[listed.post].zh
        case "姓名":
            return listed.nominee.candidate.text("name")
        case "性别":
            sex = listed.nominee.candidate.fact("sex")
            return SEXES[str(sex.value)].zh if isinstance(sex, Known) else ""
        case _:
            return ""


def _refused(found: VillageList) -> Refused:
    """Say what the list of a village lacks."""
    return Refused(
        found.village.township,
        found.village.name,
        (
            *_missing_words(found.missing),
            *map(_no_post_words, found.no_post),
            *(_doubt_words(place_words(each)) for each in found.doubtful),
        ),
    )


def _missing_words(missing: Iterable[Missing]) -> Iterator[Text]:
    """Name the rows that are missing, person by person; many open items of one person are one line."""
    for number, found in groupby(missing, key=lambda each: each.number):
        criteria = [each.criterion for each in found]
        named = [each for each in criteria if each]
        if len(named) > MOST_NAMED:
            yield Text(
                f"人员 {number}：{len(named)} 条没有认定，如 {named[0]}；待反馈的，可以写一行「按期列入」",
                f"{number}: nobody decided on {len(named)} criteria, such as {named[0]}; "
                "whoever waits may be listed in time by one row (按期列入)",
            )
        else:
            for each in named:
                yield Text(f"人员 {number}：条款 {each} 没有认定", f"{number}: nobody decided on {each}")
        if "" in criteria:
            yield Text(f"人员 {number}：没有列入名单的认定", f"{number}: nobody put the person on the list")


def _no_post_words(number: str) -> Text:
    """Say that nobody knows which post somebody stands for."""
    return Text(f"人员 {number}：名册没有写明提名职务", f"{number}: the roster does not say for which post")


def _doubt_words(place: str) -> Text:
    """Name a row that settles nothing."""
    return Text(f"{place}：此行不能作为认定，请先改正", f"{place}: the row settles nothing; correct it first")


def _order_words(order: Term | None, *, by_votes: bool) -> Text:
    """Say in which order the list stands, and what people have to do about it."""
    if by_votes:
        return Text(
            "按职务、提名得票排列；得票相同的按名册顺序，请核对", "by office and votes; ties as on the roster"
        )
    if order is not None:
        return Text(
            f"依据规定的排列是：{order.value}。本表按职务和名册顺序列出，请人工调整",
            f"the article's order is: {order.value}. The list stands by office and roster: put it in order",
        )
    return Text("按职务和名册顺序排列", "by office, then as on the roster")
