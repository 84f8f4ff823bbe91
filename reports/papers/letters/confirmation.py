"""反馈确认单: what was read of a unit's workbooks, for the unit to check and seal."""

from collections.abc import Iterator

from reports.disclosed.booklet import Grid
from reports.disclosed.letters import Fields, Letter, Part, ReadFile, ReadOf
from reports.letter_kinds import LetterKind
from reports.papers.letters.fields import fingerprint_words
from reports.papers.shared.frame import day_words

_NONE = "未发现"


def _letter(of: Fields) -> Letter:
    """Word what a unit is to confirm."""
    return Letter(
        title="反馈确认单",
        to=f"{of.words['单位']}：",
        parts=(
            Part(
                lines=(
                    (
                        f"以下是{of.words['日期']}从贵单位反馈表中读取的内容。请核对；无误的盖章交回，"
                        "有误的请在反馈表「更正」中改正后重新报送。本单只复述读取的内容，不是对任何人的认定。"
                    ),
                )
            ),
            *of.parts["读取情况"],
        ),
        signs=(
            "以上内容与本单位反馈一致。",
            "经办人：____________　分管领导：____________",
        ),
        seal=("（盖章）　　　　年　　月　　日",),
        reader="本单只发给所列单位，含个人信息",
    )


CONFIRMATION = LetterKind(
    "反馈确认单", ("单位", "联络员", "日期"), ("读取情况",), ("单位", "读取情况"), _letter
)


def confirmation_fields(read: ReadOf) -> Fields:
    """Return what is filled in on the confirmation of one unit."""
    parts = tuple(part for each in read.files for part in _file(each))
    words = {"单位": read.unit, "联络员": read.contact, "日期": day_words(read.day)}
    return Fields(words, {"读取情况": parts})


def _file(each: ReadFile) -> Iterator[Part]:
    """Yield what was read of one workbook."""
    lines = [f"指纹（SHA-256）：{fingerprint_words(each.sha256)}"]
    lines += [f"{label}：{value or '（未填）'}" for label, value in each.signature]
    lines.append(f"读取 {each.rows:,} 人的行" + _left_out(each))
    yield Part(each.file, tuple(lines))
    words = tuple(word for word, _ in each.counts[0].counts) if each.counts else ()
    headers = ("核查事项", *words, "未填", "不核查")
    rows = tuple(
        (one.question, *(f"{count:,}" for _, count in one.counts), f"{one.blank:,}", f"{one.not_asked:,}")
        for one in each.counts
    )
    yield Part(grid=Grid(headers, rows))
    yield _found(each)


def _left_out(each: ReadFile) -> str:
    """Say which rows were not used."""
    doubtful = (
        f"；人员编号、姓名、身份证号、行码对不上的 {each.doubtful:,} 行，未采用" if each.doubtful else ""
    )
    unused = f"；不在名单上的 {each.unused:,} 行，未采用" if each.unused else ""
    return f"{doubtful}{unused}。"


def _found(each: ReadFile) -> Part:
    """List every 有; where everything is 未发现, say so in so many words."""
    if each.found:
        rows = tuple((one.number, one.name, one.question, one.papers) for one in each.found)
        return Part("填「有」的", grid=Grid(("人员编号", "姓名", "核查事项", "文书"), rows))
    if each.counts and all(_all_none(one.counts) and not one.blank for one in each.counts):
        said = f"本表 {each.rows:,} 人 × {len(each.counts)} 项均填「未发现」，请核对是否已逐人查询。"
        return Part(lines=(said,))
    return Part(lines=("没有填「有」的。",))


def _all_none(counts: tuple[tuple[str, int], ...]) -> bool:
    """Whether every answer to a question is 未发现."""
    return all(count == 0 for word, count in counts if word != _NONE)
