"""催办函: names and questions that a unit still owes; never a result, never what an answer would come to."""

from reports.disclosed.booklet import Grid
from reports.disclosed.letters import Letter, OwedBy, OwedPerson, Part

REMINDER = "催办函"


def reminder(owed: OwedBy) -> Letter:
    """Return the letter that reminds a unit of what it still owes."""
    items = sum(len(person.items) for person in owed.people)
    said = (
        f"截至 {owed.day}，送请贵单位核查的 {owed.asked:,} 人中，尚有 {len(owed.people):,} 人、"
        f"{items:,} 项没有反馈或者需要补正，请尽快答复。"
    )
    rest = "未反馈既不视为有，也不视为没有；请逐人查询后填写，没有查询的不要填「未发现」。"
    listed = (
        Part(lines=("以上人员、事项与原发反馈表相同，名单见反馈表，不再另列。",))
        if owed.nothing_yet
        else Part("尚未反馈的人员和事项", grid=_grid(owed.people))
    )
    return Letter(
        title=f"关于催报{owed.about}核查情况的函",
        to=f"{owed.unit}：",
        parts=(
            Part(lines=(said, rest)),
            listed,
            Part(lines=("请填在原发的反馈表中，于______年____月____日____时前送来。",)),
        ),
        signs=("联系人：____________　电话：____________", "（盖章）", owed.day),
        reader="本函只发给所列单位",
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
