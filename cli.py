"""The command line: reads a folder, runs the review, prints what was asked for, and says how it went."""

import gc
import json
import os
import shutil
import sys
import time
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from difflib import get_close_matches
from enum import IntEnum
from pathlib import Path
from typing import Any, NoReturn

import click

from candidates.numbers import append_numbers, person_number
from candidates.roll import NUMBERS_FILE
from engine.backends.backend import Backend
from engine.backends.limits import EngineFault
from engine.engines import EngineName, EngineUnavailable, open_backend
from engine.example_runs import run_examples
from engine.intake import ELECTION_FILE, Intake, Unreadable, no_election, past_polling, read_folder
from engine.review import Review
from engine.reviewing import review_election
from engine.totals import totals_of
from reports.audience import Audience, sees_evidence
from reports.changes import Changes
from reports.changes_text import changes_text
from reports.console import Screen, problem_line
from reports.edition import compared, edition_of
from reports.explain_account import account_of
from reports.explain_reader import For, Reader
from reports.explain_text import explanation_text
from reports.fingerprints import fingerprints
from reports.json_report import json_report, problems_json
from reports.numbered import INDEX, pages_for
from reports.pack_report import examples_text, pack_text
from reports.shelf import REPORTS, Written, folder_name, write_files, write_review
from reports.summary_report import summary_report
from reports.table_report import table_report
from reports.timings_report import timings_table
from rules.frozen_packs import keep_packs
from rules.library import Library, shipped_names
from rules.pack_reader import PackReading, read_pack
from sources.places import place_words
from sources.problems import Hint, Problem
from sources.stages import timed
from sources.texts import Lang, Text

NARROWEST, WIDEST = 80, 200


class Exit(IntEnum):
    """How a command ended; the highest that applies."""

    ALL_PASS = 0
    FLAGGED_OR_PENDING = 1
    USAGE = 2
    UNUSABLE_INPUT = 3
    OUR_FAULT = 4


class Doors(click.Group):
    """A group whose commands never show a traceback: what goes wrong on our side says so and exits with 4."""

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401 - click's own signature
        """Run the command named on the line."""
        try:
            return super().invoke(ctx)
        except (click.exceptions.Exit, click.ClickException, click.Abort):
            raise
        except BrokenPipeError:  # the reader of a pipe has seen enough
            sys.stdout = open(os.devnull, "w")  # noqa: SIM115, PTH123 - lets the interpreter close in peace
            ctx.exit(Exit.ALL_PASS)
        except Exception as error:  # noqa: BLE001 - whatever fails is ours, and nobody shall see a traceback
            _our_fault(ctx, error)


def _our_fault(ctx: click.Context, error: Exception) -> NoReturn:
    """Say that the product failed, not the user."""
    if os.environ.get("LIANSHEN_DEBUG"):
        raise error
    kind = "engine" if isinstance(error, EngineFault) else type(error).__name__
    click.echo(
        f"程序内部出错（{kind}：{error}）。结果不可用，请把本行和所用文件交给维护人员。\n"
        f"the program failed ({kind}: {error}); nothing it printed may be used",
        err=True,
    )
    ctx.exit(Exit.OUR_FAULT)


LANG = click.option(
    "--lang", type=click.Choice([lang.value for lang in Lang]), default="zh", help="输出语言 / language"
)
FOLDER = click.argument("folder", required=False, type=click.Path(path_type=Path))


@contextmanager
def _timings(ctx: click.Context) -> Iterator[None]:
    """Say at the end where the time went."""
    with timed(time.process_time) as watch:
        try:
            yield
        finally:
            click.echo(timings_table(watch.stop(), Lang(ctx.params.get("lang", "zh"))), err=True)


def _start_timings(ctx: click.Context, _option: click.Parameter, wanted: bool) -> None:
    """Start the stopwatch, if it is wanted."""
    if wanted:
        ctx.with_resource(_timings(ctx))


TIMINGS = click.option(
    "--timings",
    is_flag=True,
    expose_value=False,
    callback=_start_timings,
    help="结束时列出各环节用时（标准错误输出）",
)


@click.group(cls=Doors, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="lianshen")
def main() -> None:
    """联审：村“两委”换届被提名人资格比对。机器比对，单位反馈，由人认定。

    Compares nominees for village elections with the law and with adopted criteria; people decide.
    """  # noqa: D400 - the sentence that click shows ends with a Chinese stop
    # A review makes a million small things that live until its end; the collector would walk them all, often.
    gc.set_threshold(100_000, 50, 50)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")  # a GBK console has no 𠮷; it must not stop the review


@main.command()
@FOLDER
@click.option(
    "--engine", type=click.Choice([name.value for name in EngineName]), default="auto", help="计算引擎"
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["table", "json", "html"]),
    help="table、json 只输出到屏幕；html 把网页写入 -o 指明的文件夹",
)
@click.option(
    "-o", "--output", type=click.Path(path_type=Path, file_okay=False), help="写到这里，不写到 FOLDER/reports"
)
@click.option("--audience", type=click.Choice([a.value for a in Audience]), default="internal", help="谁来看")
@click.option("--today", type=click.DateTime(["%Y-%m-%d"]), help="审查日（election.yaml 未写 review_day 时）")
@click.option("--past", is_flag=True, help="选举日已过也照样复核")
@TIMINGS
@LANG
def review(  # noqa: PLR0917 - the options of the command
    folder: Path | None,
    engine: str,
    form: str | None,
    output: Path | None,
    audience: str,
    today: datetime | None,
    past: bool,
    lang: str,
) -> None:
    """比对一个选举文件夹。 / Review an election folder (the current one if none is named)."""
    if audience == Audience.PUBLIC.value:
        _refuse_public_list(Lang(lang))
    _check_output(form, output, Lang(lang))
    where = _election_folder(folder, Lang(lang))
    intake, review_day = _read_folder(where, today, past=past, lang=Lang(lang))
    made = _judge(intake, EngineName(engine), review_day, Lang(lang))
    written = True
    match form:
        case "json":
            click.echo(json_report(made, Audience(audience), Lang(lang)), nl=False)
        case "table":
            click.echo(table_report(made, Audience(audience), Lang(lang), _screen()), nl=False)
        case "html":
            changes, hints = compared(made, where / REPORTS)
            _tell_hints(hints, Lang(lang))
            written = _write_pages(output or Path(), pages_for(made, Audience(audience), changes), Lang(lang))
        case _:
            written = _publish(
                where, intake, made, output or where / REPORTS, Reading(Audience(audience), Lang(lang))
            )
    code = exit_of(made)
    raise click.exceptions.Exit(code if written else max(code, Exit.USAGE))


@dataclass(frozen=True, slots=True)
class Reading:
    """Who reads the console, and in which language."""

    audience: Audience
    lang: Lang


def _check_output(form: str | None, output: Path | None, lang: Lang) -> None:
    """Refuse a place for files where none are written, and pages without a place."""
    if form == "html" and output is None:
        told = Text("--format html 须用 -o 指明写到哪个文件夹", "--format html needs -o DIR")
    elif form in {"table", "json"} and output is not None:
        told = Text(
            f"--format {form} 只输出到屏幕，不能与 -o 同用", f"--format {form} writes no files: drop -o"
        )
    else:
        return
    click.echo(told.to(lang), err=True)
    raise click.exceptions.Exit(Exit.USAGE)


def _publish(folder: Path, intake: Intake, made: Review, shelf: Path, reading: Reading) -> bool:
    """Print a review and put it on the shelf as the next one; say whether it could be written."""
    lang = reading.lang
    _keep_numbers(folder, intake, lang)
    _tell_blocked(keep_packs(folder, intake.authority.lacking), lang)
    edition = edition_of(made, fingerprints(folder), shelf)
    _tell_hints((*edition.hints, *intake.authority.hints), lang)
    click.echo(_summary(made, reading.audience, lang, edition.changes), nl=False)
    try:
        written = write_review(shelf, edition.number, edition.files)
    except OSError as error:
        _tell_unwritten(shelf / folder_name(edition.number), error, lang)
        return False
    _tell_written(written, lang)
    return True


def _write_pages(folder: Path, pages: Mapping[str, bytes], lang: Lang) -> bool:
    """Write pages that get no number; say whether they could be written."""
    try:
        blocked = write_files(folder, pages)
    except OSError as error:
        _tell_unwritten(folder, error, lang)
        return False
    _tell_blocked(blocked, lang)
    click.echo(Text(f"网页：{folder}", f"pages: {folder}").to(lang), err=True)
    return True


def _tell_written(written: Written, lang: Lang) -> None:
    """Say where a review lies."""
    _tell_blocked(written.blocked, lang)
    click.echo(
        Text(f"报告：{written.folder / INDEX}", f"report: {written.folder / INDEX}").to(lang), err=True
    )


def _tell_blocked(files: Iterable[str], lang: Lang) -> None:
    """Name the files that another program kept from being written."""
    for file in files:
        told = Text(
            f"‘{file}’正被其他程序打开，未能写入。请关闭后重新运行；本次其余报告已生成。",
            f"`{file}` is open in another program and was not written; close it and run again. "
            "The rest was written.",
        )
        click.echo(told.to(lang), err=True)


def _tell_unwritten(path: Path, error: OSError, lang: Lang) -> None:
    """Say that nothing could be written."""
    if isinstance(error, PermissionError):
        told = Text(
            f"‘{path}’正被其他程序打开，或者没有写入权限，未能写入。请关闭后重新运行；以上比对结果不受影响。",
            f"`{path}` is open in another program or may not be written; close it and run again",
        )
    else:
        told = Text(
            f"‘{path}’未能写入（{error.strerror}）。以上比对结果不受影响。",
            f"`{path}` could not be written ({error.strerror})",
        )
    click.echo(told.to(lang), err=True)


def _tell_hints(hints: Iterable[Hint], lang: Lang) -> None:
    """Print hints."""
    for hint in hints:
        click.echo(f"{place_words(hint.place)}  {hint.message.to(lang)}", err=True)


def _election_folder(folder: Path | None, lang: Lang) -> Path:
    """Return the folder to review, or stop where it is none."""
    where = folder or Path()
    if not (where / ELECTION_FILE).is_file():
        _stop([no_election(str(where))], lang, Exit.USAGE)
    return where


def _refuse_public_list(lang: Lang) -> NoReturn:
    """Refuse to print the public list: people put names on it in 认定表, verdicts never do."""
    told = Text(
        "公示名单只能依认定表（decisions/）生成，不能由比对结果生成；目前尚不能生成。",
        "the public list is made from people's decisions (decisions/) and never from verdicts; "
        "it cannot be made yet",
    )
    click.echo(told.to(lang), err=True)
    raise click.exceptions.Exit(Exit.UNUSABLE_INPUT)


def _keep_numbers(folder: Path, intake: Intake, lang: Lang) -> None:
    """Write the person numbers that this review gave, so that they stay the same from now on."""
    try:
        append_numbers(folder / NUMBERS_FILE, intake.roll.new_numbers)
    except OSError as error:
        told = Text(
            f"「{NUMBERS_FILE}」未能写入（{error.strerror}）。请关闭正在使用它的程序后重新运行；本次比对不受影响。",
            f"`{NUMBERS_FILE}` could not be written ({error.strerror}); close what has it open, run again",
        )
        click.echo(told.to(lang), err=True)


def _read_folder(folder: Path, today: datetime | None, *, past: bool, lang: Lang) -> tuple[Intake, date]:
    """Read a folder and fix the review day; stop with a message where nothing can be reviewed."""
    intake = read_folder(folder)
    if isinstance(intake, Unreadable):
        _stop(intake.problems, lang, Exit.UNUSABLE_INPUT)
    fixed = intake.election.review_day
    review_day = fixed or (today.date() if today else date.today())
    over = past_polling(intake.election, intake.villages, review_day)
    if over is not None and not past:
        _stop([over], lang, Exit.UNUSABLE_INPUT)
    return intake, review_day


def _judge(intake: Intake, engine: EngineName, review_day: date, lang: Lang) -> Review:
    """Run the engine on what was read."""
    backend = _backend(engine, lang)
    try:
        return review_election(intake, backend, review_day, draft=intake.election.review_day is None)
    finally:
        backend.close()


def _backend(engine: EngineName, lang: Lang) -> Backend:
    """Open the engine that was asked for; another one is never taken in silence."""
    try:
        backend = open_backend(engine)
    except EngineUnavailable:
        told = Text(
            "没有安装 durable-rules，不能使用 --engine durable；可用 --engine reference，结果相同。",
            "durable-rules is not installed; --engine reference gives the same result",
        )
        click.echo(told.to(lang), err=True)
        raise click.exceptions.Exit(Exit.USAGE) from None
    if engine is EngineName.AUTO and backend.name == EngineName.REFERENCE.value:
        told = Text(
            "没有安装 durable-rules，改用 reference 引擎，结果相同。",
            "durable-rules is not installed, so the reference engine runs; the result is the same",
        )
        click.echo(told.to(lang), err=True)
    return backend


def _screen() -> Screen:
    """Return the console as it is."""
    width = min(max(shutil.get_terminal_size((120, 40)).columns, NARROWEST), WIDEST)
    colour = sys.stdout.isatty() and not os.environ.get("NO_COLOR")
    return Screen(width, colour)


def _summary(made: Review, audience: Audience, lang: Lang, changes: Changes | None = None) -> str:
    """Return the summary, with what changed since the last numbered review."""
    since = changes_text(changes, made, lang) if changes and sees_evidence(audience) else ()
    return summary_report(made, audience, lang, _screen(), since)


def exit_of(made: Review) -> Exit:
    """Return how a review ended: unusable input before flagged or pending before all pass."""
    if made.problems:
        return Exit.UNUSABLE_INPUT
    counts = totals_of(made).county
    return Exit.ALL_PASS if counts.pass_ == counts.nominees else Exit.FLAGGED_OR_PENDING


def _stop(problems: Iterable[Problem], lang: Lang, code: Exit) -> NoReturn:
    """Print problems and end."""
    for problem in problems:
        click.echo(problem_line(problem, lang), err=True)
    raise click.exceptions.Exit(code)


@main.command()
@FOLDER
@click.option("--person", required=True, help="人员编号（不接受姓名和身份证号）")
@click.option(
    "--for", "whom", type=click.Choice([whom.value for whom in For]), default="internal", help="给谁看"
)
@click.option("--format", "form", type=click.Choice(["table", "json"]), default="table")
@click.option("--today", type=click.DateTime(["%Y-%m-%d"]), help="审查日（election.yaml 未写 review_day 时）")
@LANG
def explain(  # noqa: PLR0917 - the options of the command
    folder: Path | None, person: str, whom: str, form: str, today: datetime | None, lang: str
) -> None:
    """逐条说明一个人的比对情况和依据。 / Explain everything examined about one person.

    退出码：0 已说明；2 没有这个编号；3 文件夹无法比对。 Exit codes: 0 shown, 2 no such number, 3 no review.
    """
    where = _election_folder(folder, Lang(lang))
    # Somebody may ask long after polling day.
    intake, review_day = _read_folder(where, today, past=True, lang=Lang(lang))
    made = _judge(intake, EngineName.REFERENCE, review_day, Lang(lang))
    number = person_number(person)
    reader = Reader(For(whom), Lang(lang), made.questions, made.departments)
    account = account_of(made, number or "", reader)
    if number is None or not account["villages"]:
        _stop_unknown_person(made, number, Lang(lang))
    if made.problems and not reader.own:
        told = Text(
            f"文件夹中有差错 {len(made.problems)} 处，见 lianshen review", f"{len(made.problems)} problems"
        )
        click.echo(told.to(Lang(lang)), err=True)
    text = (
        json.dumps(account, ensure_ascii=False, indent=1) + "\n"
        if form == "json"
        else explanation_text(account, reader)
    )
    click.echo(text, nl=False)


def _stop_unknown_person(made: Review, number: str | None, lang: Lang) -> NoReturn:
    """Say that nobody has a number, with the nearest that there are; what may be an ID is not repeated."""
    numbers = sorted({nominee.candidate.number for village in made.villages for nominee in village.nominees})
    near = get_close_matches(number, numbers, n=3, cutoff=0.5) if number else []
    word = f"「{number}」" if number else ""
    told = Text(
        f"没有人员编号{word}。"
        + (f"相近的有：{'、'.join(near)}" if near else "请用 lianshen review 查看人员编号"),
        f"nobody has the person number {number or 'given'}"
        + (f"; near it are: {', '.join(near)}" if near else "; lianshen review lists them"),
    )
    click.echo(told.to(lang), err=True)
    raise click.exceptions.Exit(Exit.USAGE)


@main.command()
@click.argument("folder", required=False, type=click.Path(path_type=Path), default=Path("lianshen-demo"))
@click.option("--villages", type=click.IntRange(1, 5000), default=24, show_default=True, help="村数")
@click.option(
    "--seed", type=click.IntRange(0), default=1, show_default=True, help="随机种子；同一种子，同样的文件"
)
@LANG
def demo(folder: Path, villages: int, seed: int, lang: str) -> None:
    """造一个虚构的县并比对。 / Make a fictional county in FOLDER and review it."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        message = Text(
            f"{folder} 已存在且不是空文件夹，请换一个名称",
            f"{folder} exists and is not an empty folder; name another",
        )
        click.echo(message.to(Lang(lang)), err=True)
        raise click.exceptions.Exit(Exit.USAGE)
    from demo.county import write_county  # nothing else of the product needs what makes the county

    write_county(folder, villages=villages, seed=seed)
    intake, review_day = _read_folder(folder, None, past=False, lang=Lang(lang))
    made = _judge(intake, EngineName.AUTO, review_day, Lang(lang))
    written = _publish(folder, intake, made, folder / REPORTS, Reading(Audience.INTERNAL, Lang(lang)))
    told = Text(
        f"示例文件夹：{folder}（再次比对：lianshen review {folder}）",
        f"the county is in {folder}; review it again with: lianshen review {folder}",
    )
    click.echo(told.to(Lang(lang)), err=True)
    if not written:
        raise click.exceptions.Exit(Exit.USAGE)


@main.group(cls=Doors)
def rules() -> None:
    """检查、查看、试算规则包。 / Check, show and try packs."""


def _read(name: str) -> PackReading:
    """Read a pack from a file, or a shipped one by its name."""
    path = Path(name)
    if path.is_file():
        return read_pack(path.read_bytes(), path.name, Library(path.parent).find)
    reading = Library().get(name)
    if reading is None:
        click.echo(
            f"没有文件或规则包 `{name}`；随附的有：{'、'.join(shipped_names())}\n"
            f"there is no file or pack `{name}`; shipped are: {', '.join(shipped_names())}",
            err=True,
        )
        raise click.exceptions.Exit(Exit.USAGE)
    return reading


@rules.command()
@click.argument("files", nargs=-1, required=True)
@click.option("--format", "form", type=click.Choice(["table", "json"]), default="table")
@LANG
def check(files: tuple[str, ...], form: str, lang: str) -> None:
    """检查规则包，列出全部差错。 / Check packs and list every mistake."""
    readings = [_read(name) for name in files]
    problems = [problem for reading in readings for problem in reading.problems]
    if form == "json":
        click.echo(problems_json(problems, Lang(lang)), nl=False)
    else:
        for problem in problems:
            click.echo(problem_line(problem, Lang(lang)))
        click.echo(Text(f"差错 {len(problems)} 处", f"{len(problems)} problems").to(Lang(lang)), err=True)
    raise click.exceptions.Exit(Exit.UNUSABLE_INPUT if problems else Exit.ALL_PASS)


@rules.command()
@click.argument("name")
@LANG
def show(name: str, lang: str) -> None:
    """逐条读出规则包。 / Say every criterion of a pack as a sentence."""
    reading = _read(name)
    if reading.pack is None:
        _stop(reading.problems, Lang(lang), Exit.UNUSABLE_INPUT)
    click.echo(pack_text(reading.pack, Lang(lang)), nl=False)


@rules.command(name="test")
@click.argument("names", nargs=-1)
@click.option("--engine", type=click.Choice([name.value for name in EngineName]), default="auto")
@LANG
def try_examples(names: tuple[str, ...], engine: str, lang: str) -> None:
    """运行规则包自带的例子。 / Run the packs' own examples."""
    backend = _backend(EngineName(engine), Lang(lang))
    failed = False
    for name in names or shipped_names():
        reading = _read(name)
        if reading.pack is None:
            _stop(reading.problems, Lang(lang), Exit.UNUSABLE_INPUT)
        runs = run_examples(reading.pack, backend)
        failed = failed or not all(run.as_expected for run in runs)
        click.echo(examples_text(reading.pack, runs, Lang(lang)), nl=False)
    backend.close()
    raise click.exceptions.Exit(Exit.UNUSABLE_INPUT if failed else Exit.ALL_PASS)


if __name__ == "__main__":
    main()
