"""`lianshen review` on a folder of Parquet."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from commands.echo import put, say
from commands.exits import Exit, stop_saying
from commands.line.election_folders import keep_to_ourselves
from commands.line.screen import screen
from commands.opening import NO_SQL
from commands.scale.pages import shown, write_province
from commands.scale.spark import machine_of, not_started
from commands.scale.told import Told
from commands.side_messages import stop_unwritten
from engine.backends.engines import open_backend
from engine.backends.names import EngineName
from engine.backends.sql.duck import available
from engine.backends.sql.spark.starting import NotStarted
from reports.disclosed.reader import Audience, Reader
from reports.province_report import province_text
from scale.entries.order import shared
from scale.figures.history import before, last_in
from vocabulary.texts import Lang, Text

if TYPE_CHECKING:
    from scale.machines import Machine
    from scale.review import Result

MOST_PROBLEMS = 20  # printed; all of them lie in OUT/problems


@dataclass(frozen=True, slots=True)
class Wish:
    """What the command line asks for."""

    data: Path
    out: Path | None
    engine: EngineName
    today: date
    form: str | None = None
    master: str | None = None
    of_one: tuple[str, Audience] | None = None  # a county, and for whom
    since: Path | None = None  # the results that these are compared with


def review_parquet(wish: Wish, lang: Lang) -> None:
    """Judge a folder of Parquet, say what came of it, and end."""
    if wish.of_one is not None:
        from commands.scale.county import OfCounty, review_one

        county, audience = wish.of_one
        review_one(OfCounty(wish.data, county, wish.out, wish.today, wish.form, Reader(audience, lang)))
    out = _checked(wish, lang)
    machine = machine_of(wish.master, lang)
    result, second = _run(wish, out, machine, lang)
    _say_problems(result, lang)
    earlier = before(out, wish.today) if wish.since is None else last_in(wish.since)
    province = shown(out, result.summed, earlier, lang)
    if result.counties:
        put(province_text(province, lang, screen()))
    write_province(out, province, lang)
    put(_summary(result, second).to(lang))
    everybody_passes = result.judged == result.totals.pass_
    code = Exit.ALL_PASS if everybody_passes else Exit.FLAGGED_OR_PENDING
    raise click.exceptions.Exit(Exit.UNUSABLE_INPUT if result.problems else code)


def _checked(wish: Wish, lang: Lang) -> Path:
    """Refuse what cannot be asked of Parquet; return where the results go."""
    if wish.engine not in {EngineName.AUTO, EngineName.SQL}:
        message = Text(
            "Parquet 数据只用 sql 引擎比对：请写 --engine sql，或 --engine auto（另用 durable 抽查）",
            "Parquet is judged by --engine sql, or auto, which has durable judge a sample again",
        )
        stop_saying(message, lang, Exit.USAGE)
    if wish.form is not None:
        message = Text(
            "--format 只用于县的文件夹；Parquet 数据的结果写入 -o 指明的文件夹",
            "--format is for the folder of a county; of Parquet the results are files in the folder -o OUT",
        )
        stop_saying(message, lang, Exit.USAGE)
    if wish.out is None:
        message = Text("请用 -o 指明结果写到哪个文件夹", "name the folder for the results: -o OUT")
        stop_saying(message, lang, Exit.USAGE)
    if wish.since is not None and last_in(wish.since) is None:
        message = Text(
            f"「{wish.since}」中没有以前的结果（days 文件夹），无法比较",
            f"`{wish.since}` holds no earlier results (folder days) to compare with",
        )
        stop_saying(message, lang, Exit.USAGE)
    if not available():
        stop_saying(NO_SQL, lang, Exit.USAGE)
    return wish.out


def _run(wish: Wish, out: Path, machine: "Machine", lang: Lang) -> "tuple[Result, str]":
    """Judge a folder of Parquet; return what came of it, and the engine that judged some again."""
    from scale.review import How, review_data

    second = open_backend(EngineName.AUTO) if wish.engine is EngineName.AUTO else None
    try:
        out.mkdir(parents=True, exist_ok=True)
        keep_to_ourselves(out, lang)
        told = Told(lang)
        how = How(out, wish.today, second, machine, told, told.kept)
        result = review_data(wish.data, how)
    except OSError as error:
        stop_unwritten(out, error, lang)
    except NotStarted:
        stop_saying(not_started(wish.master), lang, Exit.USAGE)
    finally:
        if second is not None:
            second.close()
    return result, second.name if second else ""


def _say_problems(result: "Result", lang: Lang) -> None:
    """Print the first problems, causes first; what many files share is said once."""
    told = shared(result.problems)
    for each in told[:MOST_PROBLEMS]:
        one, more = each.told, len(each.files) - 1
        file = one.file + (Text(f" 等 {more + 1} 个文件", f" and {more} more files").to(lang) if more else "")
        said = f"{one.zh}。{one.fix_zh}" if lang is Lang.ZH else f"{one.en}. {one.fix_en}"
        say(f"{file}  {said}", err=True)
    if len(told) > MOST_PROBLEMS:
        left = len(told) - MOST_PROBLEMS
        say(Text(f"另有差错 {left} 处，见 problems/", f"{left} more problems: problems/").to(lang), err=True)


def _summary(result: "Result", second: str) -> Text:
    """Return what came of it, in words."""
    totals = result.totals
    figures = [totals.pass_, totals.flag, totals.pending, totals.legal_flag]
    passed, flag, pending, legal = (f"{each:,}" for each in figures)
    again = (
        Text(
            f"；另用 {second} 抽查 {result.again:,} 人，一致",
            f"; {result.again:,} judged again by {second}, alike",
        )
        if second
        else Text("", "")
    )
    return Text(
        f"读入 {result.read:,} 人 = 比对 {result.judged:,} + 未采用 {result.left_out:,}"
        f"（{result.parts} 组文件，其中 {result.kept} 组此前已完成；{len(result.counties)} 个县）\n"
        f"未发现问题 {passed}，需认定 {flag}（其中涉及法律、法规 {legal}），待反馈 {pending}{again.zh}\n"
        f"同一身份证号在几个县的 {result.several:,} 个；差错 {len(result.problems)} 处\n"
        "本表为比对提示，供有权机构审查参考，不是资格认定。\n",
        f"read {result.read:,} = judged {result.judged:,} + left out {result.left_out:,} "
        f"({result.parts} sets of files, {result.kept} finished before; {len(result.counties)} counties)\n"
        f"pass {passed}, flag {flag} (by law {legal}), pending {pending}{again.en}\n"
        f"IDs in several counties: {result.several:,}; problems: {len(result.problems)}\n"
        "This compares; the competent body decides.\n",
    )
