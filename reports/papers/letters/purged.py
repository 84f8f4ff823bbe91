"""清除记录: what was deleted, by class, who confirmed it, and what the program cannot reach."""

from collections.abc import Iterable, Sequence

from reports.disclosed.booklet import Grid
from reports.disclosed.letters import Letter, Part
from reports.wording.words import COLON
from vocabulary.texts import Lang, Text
from vocabulary.writing.reading_copies import Counts, first_line

TITLE = Text("个人信息清除记录", "Record of deletion of personal data")
_UNREADABLE = Text("读不出", "cannot be read")
_NONE = Text("无", "none")
_SUM = Text("合计", "in all")
_DELETED = Text("一、已删除", "1. Deleted")
_DELETED_HEADS = (
    Text("类别", "class"),
    Text("文件数", "files"),
    Text("字节数", "bytes"),
    Text("未能删除", "not deleted"),
)
_OUT_OF_REACH = Text(
    "二、程序够不着的，逐项清理后打勾", "2. Out of reach of the program: tick each when it is cleaned"
)
_TO_CLEAN = (
    Text(
        "□ U 盘、移动硬盘　□ 邮箱　□ 微信、QQ 等聊天记录　□ 各单位、乡镇电脑中的副本",
        "□ USB sticks and disks   □ mailboxes   □ chats (WeChat, QQ, …)   □ copies on computers of units and "
        "townships",
    ),
    Text(
        "□ 回收站　□ 自动备份和旧版本　□ 打印件、复印件",
        "□ trash   □ backups and old versions   □ paper copies",
    ),
    Text(
        "□ 封存文件（按档案规定另行保管的，写明去处）____________",
        "□ sealed archives (say where, if they are kept by the rules on archives) ____________",
    ),
    Text(
        "每个已删除文件的指纹在同名的 .json 中；以后发现副本的，可凭指纹认出。",
        "The .json of the same name has the fingerprint of each deleted file: a copy that turns up is known "
        "by it.",
    ),
)
_HELD = Text(
    "三、封存文件里还有同样的反馈，没有删除（确认以前已告知确认人）",
    "3. Sealed archives that hold the same answers; not deleted (those who confirm knew it before)",
)
_HELD_HEADS = (
    Text("封存文件", "archive"),
    Text("其中此类文件数", "such files in it"),
    Text("指纹（SHA-256）", "fingerprint (SHA-256)"),
)
_THIRD, _FOURTH = Text("三、依据", "3. Legal basis"), Text("四、依据", "4. Legal basis")
_GROUND = Text(
    "个人信息保护法第十九条、第四十七条。认定、告知、异议等材料和编号比对的记录不在本次范围，"
    "按档案规定保管；评估报告和处理情况记录至少保存三年（第五十六条）。",
    "Personal Information Protection Law, 第十九条、第四十七条. Papers on decisions, notices and objections "
    "and the records of numbered reviews are not covered and are kept by the rules on archives; the "
    "assessment and the record of processing are kept for three years at least (第五十六条).",
)
_SEAL = Text("（盖章）　____年____月____日", "(seal)   ____________ (day)")
_READER = Text("本记录归档", "for the archive")


def purged_letter(
    head: Sequence[tuple[Text, str]],
    counts: Sequence[tuple[Text, int, int, int]],
    held: Sequence[tuple[str, int | None, str]],
    names: Sequence[str],
    lang: Lang,
) -> Letter:
    """Return the record for signing; in English a reading copy of it.

    `counts` has of each class its name, files, bytes and files left; `held` of each archive that stays its
    name, how many of such files it still holds, and its fingerprint.
    """
    rows = tuple(
        (name.to(lang), f"{files:,}", f"{size:,}", f"{kept:,}" if kept else _NONE.to(lang))
        for name, files, size, kept in counts
    )
    total = (_SUM.to(lang), f"{sum(c[1] for c in counts):,}", f"{sum(c[2] for c in counts):,}", "")
    signs = (
        Text(f"确认人：{name}　签字：____________", f"confirmed by: {name}   signature: ____________")
        for name in names
    )
    return Letter(
        title=TITLE.to(lang),
        to="",
        parts=(
            Part(lines=tuple(f"{name.to(lang)}{COLON.to(lang)}{value}" for name, value in head)),
            Part(_DELETED.to(lang), grid=Grid(_in(_DELETED_HEADS, lang), (*rows, total))),
            Part(_OUT_OF_REACH.to(lang), lines=_in(_TO_CLEAN, lang)),
            *_archives(held, lang),
            Part((_FOURTH if held else _THIRD).to(lang), lines=(_GROUND.to(lang),)),
        ),
        signs=_in(signs, lang),
        seal=(_SEAL.to(lang),),
        reader=_READER.to(lang),
        note=first_line(Counts.SIGNED) if lang is Lang.EN else "",
    )


def _archives(held: Sequence[tuple[str, int | None, str]], lang: Lang) -> tuple[Part, ...]:
    """Say which archives still hold the same; whoever confirmed was told before."""
    if not held:
        return ()
    unreadable = _UNREADABLE.to(lang)
    rows = tuple(
        (name, unreadable if files is None else f"{files:,}", sha256 or unreadable)
        for name, files, sha256 in held
    )
    return (Part(_HELD.to(lang), grid=Grid(_in(_HELD_HEADS, lang), rows)),)


def _in(texts: Iterable[Text], lang: Lang) -> tuple[str, ...]:
    """Return texts in a language."""
    return tuple(each.to(lang) for each in texts)
