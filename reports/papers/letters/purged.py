"""清除记录: what was deleted, by class, who confirmed it, and what the program cannot reach."""

from collections.abc import Mapping, Sequence

from reports.disclosed.booklet import Grid
from reports.disclosed.letters import Letter, Part

TITLE = "个人信息清除记录"
_UNREADABLE = "读不出"
_GROUND = (
    "个人信息保护法第十九条、第四十七条。认定、告知、异议等材料和编号比对的记录不在本次范围，"
    "按档案规定保管；评估报告和处理情况记录至少保存三年（第五十六条）。"
)


def purged_letter(
    head: Mapping[str, str],
    counts: Sequence[tuple[str, int, int, int]],
    held: Sequence[tuple[str, int | None, str]],
    names: Sequence[str],
) -> Letter:
    """Return the record for signing.

    `counts` has of each class its name, files, bytes and files left; `held` of each archive that stays its
    name, how many of such files it still holds, and its fingerprint.
    """
    rows = tuple(
        (name, f"{files:,}", f"{size:,}", f"{kept:,}" if kept else "无") for name, files, size, kept in counts
    )
    total = ("合计", f"{sum(c[1] for c in counts):,}", f"{sum(c[2] for c in counts):,}", "")
    return Letter(
        title=TITLE,
        to="",
        parts=(
            Part(lines=tuple(f"{name}：{value}" for name, value in head.items())),
            Part("一、已删除", grid=Grid(("类别", "文件数", "字节数", "未能删除"), (*rows, total))),
            Part(
                "二、程序够不着的，逐项清理后打勾",
                lines=(
                    "□ U 盘、移动硬盘　□ 邮箱　□ 微信、QQ 等聊天记录　□ 各单位、乡镇电脑中的副本",
                    "□ 回收站　□ 自动备份和旧版本　□ 打印件、复印件",
                    "□ 封存文件（按档案规定另行保管的，写明去处）____________",
                    "每个已删除文件的指纹在同名的 .json 中；以后发现副本的，可凭指纹认出。",
                ),
            ),
            *_archives(held),
            Part(
                "四、依据" if held else "三、依据",
                lines=(_GROUND,),
            ),
        ),
        signs=tuple(f"确认人：{name}　签字：____________" for name in names),
        seal=("（盖章）　____年____月____日",),
        reader="本记录归档",
    )


def _archives(held: Sequence[tuple[str, int | None, str]]) -> tuple[Part, ...]:
    """Say which archives still hold the same; whoever confirmed was told before."""
    if not held:
        return ()
    rows = tuple(
        (name, _UNREADABLE if files is None else f"{files:,}", sha256 or _UNREADABLE)
        for name, files, sha256 in held
    )
    return (
        Part(
            "三、封存文件里还有同样的反馈，没有删除（确认以前已告知确认人）",
            grid=Grid(("封存文件", "其中此类文件数", "指纹（SHA-256）"), rows),
        ),
    )
