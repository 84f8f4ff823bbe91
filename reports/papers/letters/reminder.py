"""催办函: names and questions that a unit still owes; never a result, never what an answer would come to."""

from reports.disclosed.booklet import Grid
from reports.disclosed.letters import Fields, Letter, OwedBy, OwedPerson, Part
from reports.letter_kinds import LetterKind
from reports.papers.letters.fields import CALL, ONE_UNIT, SEAL, due_words
from reports.papers.shared.frame import day_words
from reports.wording.words import SEMICOLON, in_brackets
from vocabulary.texts import Lang, Text
from vocabulary.writing.reading_copies import Counts

_ALL_OF_THEM = Text(
    "以上人员、事项与原发反馈表相同，名单见反馈表，不再另列。",
    "The people and questions are those of the form as it was sent; they are listed there, and not again.",
)
_REST = Text(
    "未反馈既不视为有，也不视为没有；请逐人查询后填写，没有查询的不要填「未发现」。",
    "No answer is neither a yes nor a no. Please look up every person before filling in the form, and write "
    "“none found” of nobody who was not looked up.",
)
_LISTED = Text("尚未反馈的人员和事项", "People and questions without an answer")
_HEADS = (
    Text("序号", "no."),
    Text("乡镇", "township"),
    Text("村", "village"),
    Text("人员编号", "number"),
    Text("姓名", "name"),
    Text("事项（现状）", "question (how it stands)"),
)


def _letter(of: Fields, lang: Lang) -> Letter:
    """Word the letter that reminds a unit of what it still owes."""
    words = of.words
    title = Text(
        f"关于催报{words['对象']}核查情况的函", f"Reminder: the checks on {words['对象']} are not complete"
    )
    said = Text(
        f"截至{words['日期']}，送请贵单位核查的 {words['送审人数']} 人中，尚有 {words['未反馈人数']} 人、"
        f"{words['未反馈项数']} 项没有反馈或者需要补正，请尽快答复。",
        f"People whom your unit was asked to check: {words['送审人数']}. As of {words['日期']}, answers that "
        f"are owed or have to be given again: {words['未反馈项数']}, about {words['未反馈人数']} of these "
        "people. Please answer as soon as you can.",
    )
    until = Text(
        f"请填在原发的反馈表中，于{words['期限']}前送来。",
        f"Please fill in the form as it was sent to you, and return it by {words['期限']}.",
    )
    return Letter(
        title=title.to(lang),
        to=Text(f"{words['单位']}：", f"To {words['单位']}").to(lang),
        parts=(
            Part(lines=(said.to(lang), _REST.to(lang))),
            *of.parts["名单"],
            Part(lines=(until.to(lang),)),
        ),
        signs=(CALL.to(lang),),
        seal=(SEAL.to(lang), words["日期"]),
        reader=ONE_UNIT.to(lang),
    )


REMINDER = LetterKind(
    "催办函",
    "reminder to a unit of what it still owes",
    Counts.SENT,
    ("单位", "联络员", "对象", "日期", "期限", "送审人数", "未反馈人数", "未反馈项数"),
    ("名单",),
    ("单位", "名单"),
    _letter,
)


def reminder_fields(owed: OwedBy, lang: Lang) -> Fields:
    """Return what is filled in on the reminder to one unit."""
    listed = (
        Part(lines=(_ALL_OF_THEM.to(lang),))
        if owed.nothing_yet
        else Part(_LISTED.to(lang), grid=_grid(owed.people, lang))
    )
    return Fields(
        {
            "单位": owed.unit.to(lang),
            "联络员": owed.contact,
            "对象": owed.about.to(lang),
            "日期": day_words(owed.day, lang),
            "期限": due_words(owed.due, lang),
            "送审人数": f"{owed.asked:,}",
            "未反馈人数": f"{len(owed.people):,}",
            "未反馈项数": f"{sum(len(person.items) for person in owed.people):,}",
        },
        {"名单": (listed,)},
    )


def _grid(people: tuple[OwedPerson, ...], lang: Lang) -> Grid:
    """Return a row a person, with its questions in the order of the form."""
    rows = tuple(
        (str(index), each.township, each.village, each.number, each.name, _items(each, lang))
        for index, each in enumerate(people, start=1)
    )
    return Grid(tuple(head.to(lang) for head in _HEADS), rows)


def _items(person: OwedPerson, lang: Lang) -> str:
    """Write the questions of one person, each with how it stands."""
    items = (ask.to(lang) + in_brackets(state.to(lang), lang) for ask, state in person.items)
    return SEMICOLON.to(lang).join(items)
