"""联审意见表: a village's sheet for those who decide and sign, as its province names them."""

from collections.abc import Iterator

from reports.disclosed.booklet import Grid
from reports.disclosed.deciding.notices import Opinion, OpinionMatter, OpinionRow
from reports.disclosed.letters import Fields, Letter, Part
from reports.letter_kinds import LetterKind
from reports.wording.words import LIST_COMMA, TRUTH, in_brackets
from vocabulary.texts import Lang, Text
from vocabulary.truth import Truth
from vocabulary.writing.reading_copies import Counts

_BLANK = Text("", "")
_AT_THE_DESK = Text(
    "另有依法不予告知的事项，在认定材料中查阅",
    "there is more that may not be disclosed by law: see the papers of the deciding body",
)
_ALONE = Text(
    "所据反馈依法不予告知，不出具告知书；认定成立的须会签",
    "it rests on answers that may not be disclosed by law: no notice is served, and to decide that it is "
    "established needs a second signature",
)
_EXPLAINED = Text(
    "比对结果供参考，不是资格认定。认定结论：认定成立、认定不成立、限期整改（可以补正的）、"
    "按期列入（待反馈的）、列入名单。法律、法规规定不得的条款认定成立的，才不作为人选；"
    "政策条件只供酌定。与比对结果不一致的，须会签。",
    "The result of the review is for consideration and decides nothing. What can be decided: established, "
    "not established, to be cured in time (what can be cured), listed in time while pending (whoever waits), "
    "put on the list. Only an established bar of law or regulation takes anybody out; criteria of policy are "
    "weighed. A decision that differs from the result needs a second signature.",
)
_IN_THE_TABLE = Text("见认定表", "see 认定表")
_HEADS = (
    Text("人员", "person"),
    Text("职务", "post"),
    Text("涉及条款", "criterion"),
    Text("比对结果", "result"),
    Text("认定结论", "decision"),
    Text("理由、法律依据", "reason, legal basis"),
)
_PEOPLE = Text("须认定的人员", "People to be decided on")
_NOBODY = Text("本村没有须认定的人员。", "In this village nobody has to be decided on.")
_SIGN_HEADS = (
    Text("机构（盖章）", "body (seal)"),
    Text("审查意见", "opinion"),
    Text("负责人、成员签字", "signatures of head and members"),
    Text("日期", "day"),
)
_SIGN_DAY = Text("年　月　日", "________")
_NO_SIGNER = Text(
    "依据没有写明由谁签署，请按本县规定", "no source says who signs: by the rules of the county"
)


def _letter(of: Fields, lang: Lang) -> Letter:
    """Word the sheet of one village."""
    words = of.words
    home = f"{words['县']}{words['乡镇']}{words['村']}"
    lines = (
        Text(
            f"选举日 {words['选举日']}　比对日期 {words['比对日期']}",
            f"polling day {words['选举日']}   reviewed on {words['比对日期']}",
        ),
        Text(f"审查依据：{words['审查依据']}。", f"Sources: {words['审查依据']}."),
        Text(
            f"比对未发现问题 {words['未发现问题人数']} 人，须认定 {words['须认定人数']} 人；"
            f"已放弃 {words['已放弃人数']} 人。未发现不等于没有。",
            f"Nothing was found: {words['未发现问题人数']} people. To be decided on: {words['须认定人数']}. "
            f"Gave up: {words['已放弃人数']}. Nothing found does not say that there is nothing.",
        ),
    )
    return Letter(
        title=Text(f"{home}联审意见表", f"Opinions on the joint review: {home}").to(lang),
        to="",
        parts=(
            Part(lines=tuple(line.to(lang) for line in lines)),
            *of.parts["认定说明"],
            *of.parts["须认定的人员"],
            *of.parts["意见和签署"],
        ),
        signs=(),
        seal=(),
        reader=Text(
            "本表只供认定机构使用，不得复制、张贴", "for the deciding body alone: not to be copied or posted"
        ).to(lang),
    )


OPINION = LetterKind(
    "联审意见表",
    "a village's people to be decided on, for opinions and signatures",
    Counts.SIGNED,
    (
        *("县", "乡镇", "村", "选举日", "比对日期", "审查依据"),
        *("未发现问题人数", "须认定人数", "已放弃人数"),
    ),
    ("认定说明", "须认定的人员", "意见和签署"),
    ("村", "认定说明", "须认定的人员", "意见和签署"),
    _letter,
)


def opinion_fields(made: Opinion, lang: Lang) -> Fields:
    """Return what is filled in on the sheet of one village."""
    sources = (Text(f"《{each.zh}》", each.en).to(lang) for each in made.sources)
    people = (
        Part(_PEOPLE.to(lang), grid=_grid(made.rows, lang)) if made.rows else Part(lines=(_NOBODY.to(lang),))
    )
    return Fields(
        {
            "县": made.county,
            "乡镇": made.township,
            "村": made.village,
            "选举日": made.polling_day.isoformat(),
            "比对日期": made.review_day.isoformat(),
            "审查依据": Text("、", "; ").to(lang).join(sources),
            "未发现问题人数": f"{made.clear:,}",
            "须认定人数": f"{len(made.rows):,}",
            "已放弃人数": f"{made.gone:,}",
        },
        {
            "认定说明": (Part(lines=(_EXPLAINED.to(lang),)),),
            "须认定的人员": (people,),
            "意见和签署": (_signatures(made, lang),),
        },
    )


def _grid(rows: tuple[OpinionRow, ...], lang: Lang) -> Grid:
    """Return the people with what is to be decided and what was."""
    heads = tuple(head.to(lang) for head in _HEADS)
    return Grid(heads, tuple(line for each in rows for line in _lines(each, lang)))


def _lines(row: OpinionRow, lang: Lang) -> Iterator[tuple[str, ...]]:
    """Yield a line for each matter, so that what was found stands beside it; the person on the first."""
    matters = list(row.matters)
    if row.withheld_alone:
        matters.insert(0, OpinionMatter(_ALONE, TRUTH[Truth.YES]))
    elif row.withheld:
        matters.append(OpinionMatter(_AT_THE_DESK, _BLANK))
    who = (
        f"{row.number} {row.name}",
        LIST_COMMA.to(lang).join(post.to(lang) for post in row.posts),
    )
    for each in matters:
        decided = "\n".join(one.to(lang) for one in each.decided)
        reason = _IN_THE_TABLE.to(lang) if decided else ""
        yield (*who, each.about.to(lang), each.found.to(lang), decided, reason)
        who = ("", "")


def _signatures(made: Opinion, lang: Lang) -> Part:
    """Return a block to sign for each body that the source names."""
    rows = tuple((each.to(lang), "\n\n\n", "", _SIGN_DAY.to(lang)) for each in made.signers)
    rule = in_brackets((made.signed_by or _NO_SIGNER).to(lang), lang)
    return Part(
        f"{Text('审查意见和签署', 'Opinions and signatures').to(lang)}{rule}",
        grid=Grid(tuple(head.to(lang) for head in _SIGN_HEADS), rows, whole=True),
    )
