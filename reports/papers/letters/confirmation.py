"""反馈确认单: what was read of a unit's workbooks, for the unit to check and seal."""

from collections.abc import Iterator

from reports.disclosed.booklet import Grid
from reports.disclosed.changes import ANSWER_WORDS
from reports.disclosed.letters import Fields, Letter, Part, ReadFile, ReadOf
from reports.letter_kinds import LetterKind
from reports.papers.letters.fields import fingerprint_words
from reports.papers.shared.frame import day_words
from reports.wording.words import COLON, SEMICOLON
from vocabulary.answers import Word
from vocabulary.texts import Lang, Text
from vocabulary.writing.reading_copies import Counts

_NONE = ANSWER_WORDS[Word.NONE.value]
_EMPTY = Text("（未填）", "(not filled in)")
_SIGNS = (
    Text("以上内容与本单位反馈一致。", "The above is what this unit answered."),
    Text(
        "经办人：____________　分管领导：____________",
        "officer: ____________   leader in charge: ____________",
    ),
)
_SEAL = Text("（盖章）　　　　年　　月　　日", "(seal)   ____________ (day)")
_COUNT_HEADS = (Text("核查事项", "question"), Text("未填", "blank"), Text("不核查", "not to be asked"))
_FOUND = Text("填「有」的", "Answered “found”")
_FOUND_HEADS = (
    Text("人员编号", "number"),
    Text("姓名", "name"),
    Text("核查事项", "question"),
    Text("文书", "papers"),
)
_NOTHING_FOUND = Text("没有填「有」的。", "Nothing is answered “found”.")


def _letter(of: Fields, lang: Lang) -> Letter:
    """Word what a unit is to confirm."""
    day = of.words["日期"]
    said = Text(
        f"以下是{day}从贵单位反馈表中读取的内容。请核对；无误的盖章交回，"
        "有误的请在反馈表「更正」中改正后重新报送。本单只复述读取的内容，不是对任何人的认定。",
        f"The following was read of your unit's forms on {day}. Please check it. If it is right, seal this "
        "paper and return it; if not, correct it on the sheet 更正 (corrections) of the form and send the "
        "form again. This paper repeats what was read; it decides nothing on anybody.",
    )
    return Letter(
        title=Text("反馈确认单", "Confirmation of what was read").to(lang),
        to=Text(f"{of.words['单位']}：", f"To {of.words['单位']}").to(lang),
        parts=(Part(lines=(said.to(lang),)), *of.parts["读取情况"]),
        signs=tuple(sign.to(lang) for sign in _SIGNS),
        seal=(_SEAL.to(lang),),
        reader=Text("本单只发给所列单位，含个人信息", "for the unit named alone; with personal data").to(
            lang
        ),
    )


CONFIRMATION = LetterKind(
    "反馈确认单",
    "what was read of a unit's workbooks, for its seal",
    Counts.SIGNED,
    ("单位", "联络员", "日期"),
    ("读取情况",),
    ("单位", "读取情况"),
    _letter,
)


def confirmation_fields(read: ReadOf, lang: Lang) -> Fields:
    """Return what is filled in on the confirmation of one unit."""
    parts = tuple(part for each in read.files for part in _file(each, lang))
    words = {"单位": read.unit.to(lang), "联络员": read.contact, "日期": day_words(read.day, lang)}
    return Fields(words, {"读取情况": parts})


def _file(each: ReadFile, lang: Lang) -> Iterator[Part]:
    """Yield what was read of one workbook."""
    fingerprint = Text("指纹（SHA-256）", "fingerprint (SHA-256)")
    pairs = ((fingerprint, fingerprint_words(each.sha256)), *each.signature)
    lines = [f"{label.to(lang)}{COLON.to(lang)}{value or _EMPTY.to(lang)}" for label, value in pairs]
    lines.append(_rows(each).to(lang))
    yield Part(each.file, tuple(lines))
    words = tuple(word.to(lang) for word, _ in each.counts[0].counts) if each.counts else ()
    first, *last = (head.to(lang) for head in _COUNT_HEADS)
    rows = tuple(
        (
            one.question.to(lang),
            *(f"{count:,}" for _, count in one.counts),
            f"{one.blank:,}",
            f"{one.not_asked:,}",
        )
        for one in each.counts
    )
    yield Part(grid=Grid((first, *words, *last), rows))
    yield _found(each, lang)


def _rows(each: ReadFile) -> Text:
    """Say how many rows were read, and which were not used."""
    zh, en = f"读取 {each.rows:,} 人的行", f"rows of people that were read: {each.rows:,}"
    if each.doubtful:
        zh += f"；人员编号、姓名、身份证号、行码对不上的 {each.doubtful:,} 行，未采用"
        en += f"; not used, since number, name, ID or row code do not fit together: {each.doubtful:,}"
    if each.unused:
        zh += f"；不在名单上的 {each.unused:,} 行，未采用"
        en += f"; not used, since nobody on the list is meant: {each.unused:,}"
    return Text(f"{zh}。", f"{en}.")


def _found(each: ReadFile, lang: Lang) -> Part:
    """List every 有; where everything is 未发现, say so in so many words."""
    if each.found:
        rows = tuple(
            (one.number, one.name, one.question.to(lang), SEMICOLON.to(lang).join(one.papers))
            for one in each.found
        )
        return Part(_FOUND.to(lang), grid=Grid(tuple(head.to(lang) for head in _FOUND_HEADS), rows))
    if each.counts and all(_all_none(one.counts) and not one.blank for one in each.counts):
        people, asked = f"{each.rows:,}", len(each.counts)
        said = Text(
            f"本表 {people} 人 × {asked} 项均填「未发现」，请核对是否已逐人查询。",
            f"All answers ({people} people × {asked} questions) are “none found”: "
            "please check that every person was looked up.",
        )
        return Part(lines=(said.to(lang),))
    return Part(lines=(_NOTHING_FOUND.to(lang),))


def _all_none(counts: tuple[tuple[Text, int], ...]) -> bool:
    """Whether every answer to a question is 未发现."""
    return all(count == 0 for word, count in counts if word != _NONE)
