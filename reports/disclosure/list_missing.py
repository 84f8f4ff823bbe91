"""Says what the list of a village lacks: person by person, and those in one line who need one row."""

from collections.abc import Iterator
from itertools import groupby

from engine.review.deciding.listing import VillageList
from engine.review.review import NomineeReview
from vocabulary.outcomes import Verdict
from vocabulary.places import place_words
from vocabulary.texts import Text

MOST_NAMED = 5  # criteria of one person, one by one
_SHOWN = 10  # people in one line


def missing_words(found: VillageList) -> Iterator[Text]:
    """Name what is missing; whoever only has to be put on the list is not named for every criterion too."""
    people = {each.candidate.number: each for each in found.village.nominees}
    clear: list[NomineeReview] = []
    for number, group in groupby(found.missing, key=lambda each: each.number):
        named = [each.criterion for each in group if each.criterion]
        if named:
            yield from _undecided(people[number], named)
        elif people[number].verdict is Verdict.PASS:
            clear.append(people[number])
        else:
            who = _who(people[number])
            yield Text(
                f"{who}：没有列入名单的认定，请按姓名写一行「列入名单」",
                f"{who}: nobody put the person on the list; a row by name (列入名单) does",
            )
    if clear:
        yield _with_the_village(found, clear)
    for number in found.no_post:
        who = _who(people[number])
        yield Text(f"{who}：名册没有写明提名职务", f"{who}: the roster does not say for which post")
    for wrong in found.to_correct:
        who, on = _who(people[wrong.number]), _criterion(people[wrong.number], wrong.criterion)
        yield Text(
            f"{who}：{on.zh}复核结果是异议成立，原认定没有更正",
            f"{who}: the objection was right, and the decision on {on.en} is not corrected",
        )
    for place in map(place_words, found.doubtful):
        yield Text(
            f"{place}：此行不能作为认定，请先改正", f"{place}: the row settles nothing; correct it first"
        )


def _undecided(nominee: NomineeReview, names: list[str]) -> Iterator[Text]:
    """Name what nobody decided on; many open items of one person are one line."""
    who = _who(nominee)
    if len(names) > MOST_NAMED:
        first = _criterion(nominee, names[0])
        yield Text(
            f"{who}：{len(names)} 条没有认定，如{first.zh}；待反馈的，可以写一行「按期列入」",
            f"{who}: nobody decided on {len(names)} criteria, such as {first.en}; "
            "whoever waits may be listed in time by one row (按期列入)",
        )
        return
    for on in (_criterion(nominee, name) for name in names):
        yield Text(f"{who}：{on.zh}没有认定", f"{who}: nobody decided on {on.en}")


def _with_the_village(found: VillageList, clear: list[NomineeReview]) -> Text:
    """Name those with whom nothing was found, whom one row puts on the list together."""
    standing = [each for each in found.village.nominees if not each.candidate.withdrawn]
    passing = sum(each.verdict is Verdict.PASS for each in standing)
    more = len(clear) - _SHOWN
    shown = [_who(each) for each in clear[:_SHOWN]]
    return Text(
        f"比对未发现问题的 {len(clear)} 人没有列入名单：{'、'.join(shown)}{'等' if more > 0 else ''}。"
        f"可以写一行全村的「列入名单」，人数填 {passing}",
        f"nobody put {len(clear)} people on the list with whom nothing was found: "
        f"{', '.join(shown)}{', …' if more > 0 else ''}; "
        f"one row for the village (列入名单, 人数 {passing}) does",
    )


def _who(nominee: NomineeReview) -> str:
    """Return the number and the name."""
    return f"{nominee.candidate.number} {nominee.candidate.text('name')}".strip()


def _criterion(nominee: NomineeReview, name: str) -> Text:
    """Return a criterion as its source and article, with the name that is typed into 认定表."""
    for each in nominee.findings:
        if each.name == name:
            title, item = each.pack.title, each.criterion.item
            return Text(f"《{title.zh}》{item}（{name}）", f"{title.en}, {item} ({name})")
    return Text(f"条款 {name}", name)
