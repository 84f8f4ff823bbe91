"""催办函: names and questions that a unit still owes; never a result, never what an answer would come to."""

from reports.disclosed.booklet import Grid
from reports.disclosed.letters import Fields, Letter, OwedBy, OwedPerson, Part
from reports.letter_kinds import LetterKind
from reports.papers.letters.fields import CALL, SEAL, due_words
from reports.papers.shared.frame import day_words

_ALL_OF_THEM = "以上人员、事项与原发反馈表相同，名单见反馈表，不再另列。"


def _letter(of: Fields) -> Letter:
    """Word the letter that reminds a unit of what it still owes."""
    words = of.words
    said = (
        f"截至{words['日期']}，送请贵单位核查的 {words['送审人数']} 人中，尚有 {words['未反馈人数']} 人、"
        f"{words['未反馈项数']} 项没有反馈或者需要补正，请尽快答复。"
    )
    rest = "未反馈既不视为有，也不视为没有；请逐人查询后填写，没有查询的不要填「未发现」。"
    return Letter(
        title=f"关于催报{words['对象']}核查情况的函",
        to=f"{words['单位']}：",
        parts=(
            Part(lines=(said, rest)),
            *of.parts["名单"],
            Part(lines=(f"请填在原发的反馈表中，于{words['期限']}前送来。",)),
        ),
        signs=(CALL,),
        seal=(SEAL, words["日期"]),
        reader="本函只发给所列单位",
    )


REMINDER = LetterKind(
    "催办函",
    ("单位", "联络员", "对象", "日期", "期限", "送审人数", "未反馈人数", "未反馈项数"),
    ("名单",),
    ("单位", "名单"),
    _letter,
)


def reminder_fields(owed: OwedBy) -> Fields:
    """Return what is filled in on the reminder to one unit."""
    listed = (
        Part(lines=(_ALL_OF_THEM,))
        if owed.nothing_yet
        else Part("尚未反馈的人员和事项", grid=_grid(owed.people))
    )
    return Fields(
        {
            "单位": owed.unit,
            "联络员": owed.contact,
            "对象": owed.about,
            "日期": day_words(owed.day),
            "期限": due_words(owed.due),
            "送审人数": f"{owed.asked:,}",
            "未反馈人数": f"{len(owed.people):,}",
            "未反馈项数": f"{sum(len(person.items) for person in owed.people):,}",
        },
        {"名单": (listed,)},
    )


def _grid(people: tuple[OwedPerson, ...]) -> Grid:
    """Return a row a person, with its questions in the order of the form."""
    headers = ("序号", "乡镇", "村", "人员编号", "姓名", "事项（现状）")
    rows = tuple(
        (str(index), each.township, each.village, each.number, each.name, _items(each))
        for index, each in enumerate(people, start=1)
    )
    return Grid(headers, rows)


def _items(person: OwedPerson) -> str:
    """Write the questions of one person, each with how it stands."""
    return "；".join(f"{ask}（{state}）" for ask, state in person.items)
