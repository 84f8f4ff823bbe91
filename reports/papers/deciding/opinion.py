"""联审意见表: a village's sheet for those who decide and sign, as its province names them."""

from collections.abc import Iterator

from reports.disclosed.booklet import Grid
from reports.disclosed.deciding.notices import Opinion, OpinionRow
from reports.disclosed.letters import Fields, Letter, Part
from reports.letter_kinds import LetterKind

_AT_THE_DESK = "另有依法不予告知的事项，在认定材料中查阅"
_ALONE = "所据反馈依法不予告知，不出具告知书；认定成立的须会签"
_EXPLAINED = (
    "比对结果供参考，不是资格认定。认定结论：认定成立、认定不成立、限期整改（可以补正的）、"
    "按期列入（待反馈的）、列入名单。法律、法规规定不得的条款认定成立的，才不作为人选；"
    "政策条件只供酌定。与比对结果不一致的，须会签。"
)


def _letter(of: Fields) -> Letter:
    """Word the sheet of one village."""
    words = of.words
    return Letter(
        title=f"{words['县']}{words['乡镇']}{words['村']}联审意见表",
        to="",
        parts=(
            Part(
                lines=(
                    f"选举日 {words['选举日']}　比对日期 {words['比对日期']}",
                    f"审查依据：{words['审查依据']}。",
                    (
                        f"比对未发现问题 {words['未发现问题人数']} 人，须认定 {words['须认定人数']} 人；"
                        f"已放弃 {words['已放弃人数']} 人。未发现不等于没有。"
                    ),
                )
            ),
            *of.parts["认定说明"],
            *of.parts["须认定的人员"],
            *of.parts["意见和签署"],
        ),
        signs=(),
        seal=(),
        reader="本表只供认定机构使用，不得复制、张贴",
    )


OPINION = LetterKind(
    "联审意见表",
    (
        *("县", "乡镇", "村", "选举日", "比对日期", "审查依据"),
        *("未发现问题人数", "须认定人数", "已放弃人数"),
    ),
    ("认定说明", "须认定的人员", "意见和签署"),
    ("村", "认定说明", "须认定的人员", "意见和签署"),
    _letter,
)


def opinion_fields(made: Opinion) -> Fields:
    """Return what is filled in on the sheet of one village."""
    return Fields(
        {
            "县": made.county,
            "乡镇": made.township,
            "村": made.village,
            "选举日": made.polling_day.isoformat(),
            "比对日期": made.review_day.isoformat(),
            "审查依据": "、".join(f"《{each}》" for each in made.sources),
            "未发现问题人数": f"{made.clear:,}",
            "须认定人数": f"{len(made.rows):,}",
            "已放弃人数": f"{made.gone:,}",
        },
        {
            "认定说明": (Part(lines=(_EXPLAINED,)),),
            "须认定的人员": (
                Part("须认定的人员", grid=_grid(made.rows))
                if made.rows
                else Part(lines=("本村没有须认定的人员。",)),
            ),
            "意见和签署": (_signatures(made),),
        },
    )


def _grid(rows: tuple[OpinionRow, ...]) -> Grid:
    """Return the people with what is to be decided and what was."""
    headers = ("人员", "职务", "涉及条款", "比对结果", "认定结论", "理由、法律依据")
    return Grid(headers, tuple(line for each in rows for line in _lines(each)))


def _lines(row: OpinionRow) -> Iterator[tuple[str, ...]]:
    """Yield a line for each matter, so that what was found stands beside it; the person on the first."""
    matters = [(each.about, each.found, each.decided) for each in row.matters]
    if row.withheld_alone:
        matters.insert(0, (_ALONE, "涉及", ""))
    elif row.withheld:
        matters.append((_AT_THE_DESK, "", ""))
    who = (f"{row.number} {row.name}", "、".join(row.posts))
    for about, found, decided in matters:
        yield (*who, about, found, decided, "见认定表" if decided else "")
        who = ("", "")


def _signatures(made: Opinion) -> Part:
    """Return a block to sign for each body that the source names."""
    rows = tuple((each, "\n\n\n", "", "年　月　日") for each in made.signers)
    rule = f"（{made.signed_by}）" if made.signed_by else "（依据没有写明由谁签署，请按本县规定）"
    return Part(
        f"审查意见和签署{rule}",
        grid=Grid(("机构（盖章）", "审查意见", "负责人、成员签字", "日期"), rows, whole=True),
    )
