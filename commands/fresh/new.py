"""`lianshen new`: an election folder to fill in, with everything that comes before the first review."""

import os
import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import TypeVar

import click

from candidates.folders import ELECTION_FILE, PRIVACY
from commands.echo import say
from commands.exits import Exit, report_problems, stop, stop_saying
from commands.fresh.empty_folder import take_empty
from commands.group import KIND, LANG
from commands.line.both_languages import InBoth
from commands.line.today import day_of
from commands.shipped.listing import no_province
from commands.side_messages import stop_unwritten
from files.entries import Kind, kind_of
from reports.starting.launchers import Program
from reports.starting.old_folder import last_term
from reports.starting.plan import LastTerm, Plan
from reports.starting.steps import next_steps
from reports.starting.writing import Begun, write_start
from vocabulary.dates import Day, read_moment
from vocabulary.elections.election_kinds import ElectionKind
from vocabulary.elections.provinces import COUNTRY, province_of
from vocabulary.texts import Lang, Text
from vocabulary.writing.masking import masked
from vocabulary.writing.reading_copies import copy_name

_T = TypeVar("_T")
_COPIES = (
    f"{copy_name(PRIVACY)}/ has reading copies in English of the papers on data protection: what is signed "
    f"is the Chinese text in {PRIVACY}/"
)
_NOT_THE_COUNTRY = Text("请写省，不写全国", "name a province, not the country")
_WHAT = {
    "province": Text("省（--province）", "the province (--province)"),
    "county": Text("县（市、区）的名称（--county）", "the county (--county)"),
    "polling_day": Text("选举日（--polling-day）", "polling day (--polling-day)"),
}


@dataclass(frozen=True, slots=True)
class _Given:
    """What the command line says; None where it says nothing."""

    province: str | None
    county: str | None
    polling_day: datetime | None

    def missing(self, *, elects: bool) -> list[str]:
        """Return what is left out; a check of members in office has no polling day."""
        left = [name for name in _WHAT if getattr(self, name) is None]
        return left if elects else [name for name in left if name != "polling_day"]


@click.command(cls=InBoth)
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--province", help="省：名称、拼音或代码 / the province: by name, pinyin or code")
@click.option("--county", help="县（市、区）的名称 / the county's name")
@click.option(
    "--polling-day",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="2026-12-20",
    help="选举日（投票日） / polling day",
)
@KIND
@click.option(
    "--from",
    "old",
    type=click.Path(path_type=Path),
    help="上届文件夹：只取各村和单位 / last term's folder: its villages and units are taken, nothing else",
)
@click.option(
    "--today",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="2026-11-15",
    help="制表日，不写用当天 / the day on which the calendar is made",
)
@LANG
def new(  # noqa: PLR0917 - the options of the command
    folder: Path,
    province: str | None,
    county: str | None,
    polling_day: datetime | None,
    kind: str,
    old: Path | None,
    today: datetime | None,
    lang: str,
) -> None:
    """新建选举文件夹，列出下一步填什么。 / Make an election folder, and say what to fill in next.

    缺少的在终端上询问。不覆盖任何文件。退出码：3 已建好，待填写；2 用法不对。
    Asks on a terminal for what is missing; overwrites nothing. Exit codes: 3 made, to be filled in; 2 usage.
    """
    given, day = _Given(province, county, polling_day), day_of(today)
    plan = _plan(given, ElectionKind(kind), day, Lang(lang))
    before = _before(old, Lang(lang))
    plan = Plan(plan.province, plan.county, plan.polling_day, plan.kind, day, before, Lang(lang))
    take_empty(folder, Lang(lang))
    try:
        begun = write_start(folder, plan, _program(), Lang(lang))
    except OSError as error:
        stop_unwritten(folder, error, Lang(lang))
    if not isinstance(begun, Begun):
        _leave(folder)
        stop(begun, Lang(lang), Exit.USAGE)
    for line in next_steps(folder, plan, begun, Lang(lang)):
        say(line)
    if Lang(lang) is Lang.EN and begun.papers:
        say(_COPIES, err=True)
    raise click.exceptions.Exit(Exit.UNUSABLE_INPUT)


def _plan(given: _Given, kind: ElectionKind, today: date, lang: Lang) -> Plan:
    """Return what is wanted: asked for on a terminal, otherwise all that is missing is named at once."""
    missing = given.missing(elects=kind.elects)
    if missing and not on_terminal():
        listed = [_WHAT[name] for name in missing]
        message = Text(
            "还缺少：" + "、".join(each.zh for each in listed),
            "missing: " + ", ".join(each.en for each in listed),
        )
        stop_saying(message, lang, Exit.USAGE)
    province = _province(given.province, lang) if given.province else _ask("province", _named, lang)
    county = (given.county or _ask("county", str, lang)).strip()
    if not county or masked(county) != county or not county.isprintable():
        stop_saying(Text("县的名称不能用", "that cannot be a county's name"), lang, Exit.USAGE)
    if not kind.elects:
        return Plan(province, county, today, kind, today)
    asked = given.polling_day or _ask("polling_day", _day, lang)
    polling_day = asked.date()
    if polling_day < today:
        message = Text(
            f"选举日 {polling_day} 已经过了（今天 {today}），没有新建。请核对年份",
            f"polling day {polling_day} is over (today is {today}); nothing was made. Check the year",
        )
        stop_saying(message, lang, Exit.USAGE)
    return Plan(province, county, polling_day, kind, today)


def on_terminal() -> bool:
    """Whether somebody sits there who can be asked."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def _ask(name: str, kind: Callable[[str], _T], lang: Lang) -> _T:
    """Ask on the terminal for one thing that is missing."""
    answer: _T = click.prompt(_WHAT[name].to(lang), value_proc=kind)
    return answer


def _day(written: str) -> datetime:
    """Read a day that was typed, as people write them; what is none is asked for again."""
    match read_moment(written):
        case Day(year, int(month), int(day)):
            return datetime(year, month, day)  # noqa: DTZ001 - a day without a clock
        case _:
            raise click.UsageError("请写成 2026-12-20 / write it as 2026-12-20")


def _province(written: str, lang: Lang) -> str:
    """Return the province that is meant, or stop with those that there are."""
    code = _code_or_fault(written)
    if isinstance(code, Text):
        stop_saying(code, lang, Exit.USAGE)
    return code


def _named(written: str) -> str:
    """Read a province that was typed; what is none is asked for again."""
    code = _code_or_fault(written)
    if isinstance(code, Text):
        raise click.UsageError(f"{code.zh} / {code.en}")
    return code


def _code_or_fault(written: str) -> str | Text:
    """Return the code of a province, or what is wrong with what was written."""
    code = province_of(written)
    if code is None:
        return no_province(written)
    return _NOT_THE_COUNTRY if code == COUNTRY else code


def _before(old: Path | None, lang: Lang) -> LastTerm:
    """Return what is taken from last term's folder; stop where it is no election folder."""
    if old is None:
        return LastTerm()
    if kind_of(old) is not Kind.FOLDER or kind_of(old / ELECTION_FILE) is None:
        message = Text(
            f"--from：{old} 不是选举文件夹（其中没有 {ELECTION_FILE}），没有新建",
            f"--from: {old} is no election folder (it has no {ELECTION_FILE}); nothing was made",
        )
        stop_saying(message, lang, Exit.USAGE)
    found, problems = last_term(old)
    report_problems(problems, lang)
    if found is None:
        stop_saying(Text("上届文件夹读不出，没有新建", "nothing was made"), lang, Exit.USAGE)
    return found


def _leave(folder: Path) -> None:
    """Take away a folder in which nothing is."""
    with suppress(OSError):
        folder.rmdir()


def _program() -> Program:
    """Return where this program lies: a bundle's own start file says so, for it runs Python itself."""
    path = Path(os.environ.get("LIANSHEN_PROGRAM") or sys.argv[0]).resolve()
    known = path.name.startswith("lianshen") and path.is_file()
    return Program(str(path) if known else "", windows=os.name == "nt")
