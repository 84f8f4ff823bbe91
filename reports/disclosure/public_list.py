"""Discloses the list for posting: from decisions alone, in the columns and order of the article."""

import re
from collections.abc import Mapping, Sequence

from candidates.villages.village import VillageKey
from engine.review.deciding.listing import OnList, VillageList, lists_of
from engine.review.review import Review, VillageReview
from reports.disclosed.deciding.public_list import PublicList, PublicLists, Refused
from reports.disclosure.list_missing import missing_words
from reports.disclosure.list_order import in_order, order_of, remarks_on
from rules.model.pack import Term
from vocabulary.elections.choices import POSTS, SEXES
from vocabulary.elections.list_orders import Order
from vocabulary.facts import Known
from vocabulary.texts import Text

_PLAIN = ("职务", "姓名")  # where no article names columns
_COLUMNS: Mapping[str, Text] = {
    "职务": Text("职务", "post"),
    "提名职务": Text("提名职务", "post nominated for"),
    "姓名": Text("姓名", "name"),
    "性别": Text("性别", "sex"),
    "简历": Text("简历", "curriculum vitae"),
}
_BLANK = Text("", "")
_SIGNS = re.compile(r"[、，,]")


def public_lists(review: Review, only: VillageKey | None = None, chosen: Order | None = None) -> PublicLists:
    """Return the lists of all villages, or of one; a list is there whole or refused."""
    columns, term = _columns(_term(review, "list_columns")), _term(review, "list_order")
    order = order_of(term, chosen)
    found = [each for each in lists_of(review) if only is None or _key(each.village) == only]
    whole = [(each, in_order(each.listed, order)) for each in found if each.complete and order is not None]
    return PublicLists(
        lists=tuple(_list(each, listed, columns) for each, listed in whole),
        refused=tuple(_refused(each) for each in found if not each.complete),
        order=_order_words(term, order),
        ordered=order is not None,
        remarks=tuple(
            Text(
                f"{each.village.township}{each.village.name}　{remark.zh}",
                f"{each.village.name}: {remark.en}",
            )
            for each, listed in whole
            for remark in (remarks_on(listed, order) if order is not None else ())
        ),
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


def _list(found: VillageList, listed: Sequence[OnList], columns: Sequence[str]) -> PublicList:
    """Return the list of one village in its order."""
    return PublicList(
        township=found.village.township,
        village=found.village.name,
        # A column that we do not know keeps the name that its article gives it.
        columns=tuple(_COLUMNS.get(name, Text(name, name)) for name in columns),
        rows=tuple(tuple(_cell(each, column) for column in columns) for each in listed),
    )


def _cell(listed: OnList, column: str) -> Text:
    """Return what the list says; a column that holds the person's own words is left to be filled in."""
    match column:
        case "职务" | "提名职务":
            return POSTS[listed.post]
        case "姓名":
            name = listed.nominee.candidate.text("name")
            return Text(name, name)
        case "性别":
            sex = listed.nominee.candidate.fact("sex")
            return SEXES[str(sex.value)] if isinstance(sex, Known) else _BLANK
        case _:
            return _BLANK


def _refused(found: VillageList) -> Refused:
    """Say what the list of a village lacks."""
    return Refused(found.village.township, found.village.name, tuple(missing_words(found)))


def _order_words(term: Term | None, order: Order | None) -> Text:
    """Say in which order the list stands, and what people have to do about it."""
    match order:
        case Order.VOTES:
            return Text("按职务、提名得票排列", "by office and votes")
        case Order.STROKES:
            return Text(
                "按职务、姓氏笔画排列（笔画数据：Unicode Unihan；同画的起笔顺序不在其中）",
                "by office and the strokes of the surname (Unihan; which stroke comes first is not in it)",
            )
        case Order.ROSTER:
            return Text("按职务和名册顺序排列", "by office, then as on the roster")
        case None:
            value, item = (term.value, term.item) if term else ("", "")
            return Text(
                f"依据规定（{item}）的排列须由人选定：{value}。"
                "请在 lianshen list 或者 lianshen letters 后面写 --order votes（得票）"
                "或者 --order strokes（姓氏笔画）选定；名册已按规定排好的，写 --order roster",
                f"somebody has to choose the order that the article ({item}) means: {value}. "
                "Give lianshen list or lianshen letters --order votes or --order strokes, "
                "or --order roster where the roster stands in the right order",
            )
