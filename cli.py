"""The command line: what may be written on it, and which command does what."""

# Before all else, for the imports below take their time: from here on Ctrl-C and TERM leave no traceback.
import files.signals  # isort: split

import gc
import sys
import webbrowser
from datetime import date, datetime
from difflib import get_close_matches
from pathlib import Path
from typing import NoReturn

import click

from candidates.people.numbers import person_number
from commands.calendar import calendar
from commands.deciding.decisions import decisions
from commands.deciding.public_list import public_list
from commands.echo import put, say
from commands.elected import elected
from commands.exits import Exit, exit_of, stop_saying
from commands.fresh.empty_folder import take_empty
from commands.fresh.new import new
from commands.group import FOLDER, KIND, LANG, TIMINGS, Doors
from commands.keeping.purge import purge
from commands.keeping.seal import seal_folder
from commands.keeping.verify import verify
from commands.line.both_languages import VERSION
from commands.line.passwords import PASSWORD
from commands.numbers import numbers
from commands.opening import Opening, election_folder, judged, open_folder
from commands.packs import rules
from commands.progress import progress
from commands.publishing import check_output, publish, refuse_public_list, screen, write_pages
from commands.schema import schema
from commands.sending.forms import forms
from commands.sending.letters import confirm, letters
from commands.side_messages import report_hints, stop_unwritten
from engine.backends.engines import EngineName
from engine.review.review import Review
from reports.console_reports import table_report
from reports.disclosed.reader import Audience, Reader
from reports.disclosure.people.explanation import disclose_person
from reports.explanation_report import explanation_json, explanation_text
from reports.json_report import json_report
from reports.shelf.edition import compared
from reports.shelf.numbered import INDEX, pages_for
from reports.shelf.numbering import REPORTS
from vocabulary.catalogue.review import TODAY_NOT_USED
from vocabulary.elections.election_kinds import ElectionKind
from vocabulary.texts import Lang, Text

# A person reads a copy of his or her own: see `explain`.
AUDIENCES = [each.value for each in Audience if each is not Audience.PERSON]
FOR = {"internal": Audience.INTERNAL, "decider": Audience.DECIDER, "candidate": Audience.PERSON}


TODAY = click.option(
    "--today",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="2026-12-06",
    help="审查日（election.yaml 未写 review_day 时） / the review day, where election.yaml fixes none",
)


# Commands elsewhere ask the clock by what the context carries.
SETTINGS = {"help_option_names": ["-h", "--help"], "max_content_width": 100, "obj": date.today}


@click.group(cls=Doors, context_settings=SETTINGS)
@click.version_option(package_name="lianshen", help=VERSION)
def main() -> None:
    """联审：村“两委”换届被提名人资格比对。机器比对，单位反馈，由人认定。

    Compares nominees for village elections with the law and with adopted criteria; people decide.
    """  # noqa: D400 - the sentence that click shows ends with a Chinese stop
    click.get_current_context().obj = date.today  # the clock, for commands that do not stand here
    # A review makes a million small things that live until its end; the collector would walk them all, often.
    gc.set_threshold(100_000, 50, 50)
    click.get_current_context().obj = date.today  # the only clock that commands have
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")  # a GBK console has no 𠮷; it must not stop the review


main.add_command(rules)
main.add_command(calendar)
main.add_command(decisions)
main.add_command(public_list)
main.add_command(elected)
main.add_command(new)
main.add_command(numbers)
main.add_command(forms)
main.add_command(letters)
main.add_command(confirm)
main.add_command(schema)
main.add_command(seal_folder)
main.add_command(verify)
main.add_command(purge)


@main.command()
@FOLDER
@PASSWORD
@click.option(
    "--engine",
    type=click.Choice([name.value for name in EngineName]),
    default="auto",
    help="计算引擎 / the engine",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["table", "json", "html"]),
    help="table、json 只输出到屏幕；html 把网页写入 -o 指明的文件夹 / screen only, or pages into -o",
)
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, file_okay=False),
    help="写到这里，不写到 FOLDER/reports / write here instead",
)
@click.option(
    "--audience",
    type=click.Choice(AUDIENCES),
    default="internal",
    help="谁来看 / who reads it",
)
@click.option("--open", "opened", is_flag=True, help="写好后打开报告 / open the report once it is written")
@TODAY
@click.option("--past", is_flag=True, help="选举日已过也照样复核 / review although polling day is over")
@TIMINGS
@LANG
def review(  # noqa: PLR0917 - the options of the command
    folder: Path | None,
    engine: str,
    form: str | None,
    output: Path | None,
    audience: str,
    today: datetime | None,
    opened: bool,
    past: bool,
    lang: str,
) -> None:
    """比对一个选举文件夹。 / Review an election folder (the current one if none is named)."""
    if audience == Audience.PUBLIC.value:
        refuse_public_list(Lang(lang))
    check_output(form, output, Lang(lang))
    where = election_folder(folder, Lang(lang), writes=form is None)
    how = Opening(
        Lang(lang),
        past,
        shelf=output if form is None else None,
        json_for=Audience(audience) if form == "json" else None,
        named=_named(today),
    )
    intake, review_day = open_folder(where, _day(today), how)
    made = judged(intake, EngineName(engine), review_day, Lang(lang))
    written = True
    match form:
        case "json":
            put(json_report(made, Audience(audience), Lang(lang)))
        case "table":
            put(table_report(made, Reader(Audience(audience), Lang(lang)), screen()))
        case "html":
            changes, hints = compared(made, where / REPORTS)
            report_hints(hints, Lang(lang))
            with progress(Lang(lang)):
                pages = pages_for(made, Audience(audience), changes)
            written = write_pages(output or Path(), pages, Lang(lang))
        case _:
            lies = publish(
                where, intake, made, output or where / REPORTS, Reader(Audience(audience), Lang(lang))
            )
            written = _open(lies, wanted=opened)
    code = exit_of(made)
    raise click.exceptions.Exit(code if written else max(code, Exit.USAGE))


def _open(lies: Path | None, *, wanted: bool) -> bool:
    """Open the first page of a review in the browser of this computer; say whether there is a review."""
    if lies is not None and wanted:
        webbrowser.open((lies / INDEX).resolve().as_uri())
    return lies is not None


@main.command()
@FOLDER
@PASSWORD
@click.option(
    "--person", required=True, help="人员编号（不接受姓名和身份证号） / person number, no name or ID"
)
@click.option("--for", "whom", type=click.Choice(list(FOR)), default="internal", help="给谁看 / for whom")
@click.option("--format", "form", type=click.Choice(["table", "json"]), default="table")
@TODAY
@LANG
def explain(  # noqa: PLR0917 - the options of the command
    folder: Path | None, person: str, whom: str, form: str, today: datetime | None, lang: str
) -> None:
    """逐条说明一个人的比对情况和依据。 / Explain everything examined about one person.

    退出码：0 已说明；2 没有这个编号；3 文件夹无法比对。 Exit codes: 0 shown, 2 no such number, 3 no review.
    """
    where = election_folder(folder, Lang(lang))
    # Somebody may ask long after polling day.
    how = Opening(Lang(lang), past=True, named=_named(today))
    intake, review_day = open_folder(where, _day(today), how)
    report_hints((each for each in intake.hints if each.code == TODAY_NOT_USED.code), Lang(lang))
    made = judged(intake, EngineName.REFERENCE, review_day, Lang(lang))
    number = person_number(person)
    reader = Reader(FOR[whom], Lang(lang), number or "")
    explained = disclose_person(made, number or "", reader)
    if number is None or not explained.villages:
        _stop_unknown_person(made, number, Lang(lang))
    if made.problems and not reader.own:
        message = Text(
            f"文件夹中有差错 {len(made.problems)} 处，见 lianshen review", f"{len(made.problems)} problems"
        )
        say(message.to(Lang(lang)), err=True)
    put(explanation_json(explained) if form == "json" else explanation_text(explained))


def _stop_unknown_person(made: Review, number: str | None, lang: Lang) -> NoReturn:
    """Say that nobody has a number, with the nearest that there are; what may be an ID is not repeated."""
    numbers = sorted({nominee.candidate.number for village in made.villages for nominee in village.nominees})
    near = get_close_matches(number, numbers, n=3, cutoff=0.5) if number else []
    word = f"「{number}」" if number else ""
    message = Text(
        f"没有人员编号{word}。"
        + (f"相近的有：{'、'.join(near)}" if near else "请用 lianshen review 查看人员编号"),
        f"nobody has the person number {number or 'given'}"
        + (f"; near it are: {', '.join(near)}" if near else "; lianshen review lists them"),
    )
    stop_saying(message, lang, Exit.USAGE)


@main.command()
@click.argument("folder", required=False, type=click.Path(path_type=Path), default=Path("lianshen-demo"))
@click.option(
    "--villages",
    type=click.IntRange(1, 5000),
    help="村数；不写的换届 240 个，补选、届中联审 12 个 / how many villages: 240 by default, or 12",
)
@KIND
@click.option(
    "--seed",
    type=click.IntRange(0),
    default=1,
    show_default=True,
    help="随机种子；同一种子，同样的文件 / the same seed, the same files",
)
@LANG
def demo(folder: Path, villages: int | None, kind: str, seed: int, lang: str) -> None:
    """造一个虚构的县并比对。 / Make a fictional county in FOLDER and review it."""
    take_empty(folder, Lang(lang))
    from demo.county import write_county  # nothing else of the product needs what makes the county

    try:
        of = ElectionKind(kind)
        count = villages or (240 if of is ElectionKind.TERM else 12)
        write_county(folder, villages=count, seed=seed, kind=of)
    except OSError as error:
        stop_unwritten(folder, error, Lang(lang))
    intake, review_day = open_folder(folder, _day(None), Opening(Lang(lang)))
    made = judged(intake, EngineName.AUTO, review_day, Lang(lang))
    written = publish(folder, intake, made, folder / REPORTS, Reader(Audience.INTERNAL, Lang(lang)))
    message = Text(
        f"示例文件夹：{folder}（再次比对：lianshen review {folder}）",
        f"the county is in {folder}; review it again with: lianshen review {folder}",
    )
    say(message.to(Lang(lang)), err=True)
    if written is None:
        raise click.exceptions.Exit(Exit.USAGE)


def _named(today: datetime | None) -> date | None:
    """Return the day that was named, if one was."""
    return today.date() if today else None


def _day(today: datetime | None) -> date:
    """Return the day that was named, or today where the clerk sits."""
    return _named(today) or date.today()


files.signals.loaded()

if __name__ == "__main__":
    main()
