"""The command that explains everything examined about one person."""

from datetime import datetime
from difflib import get_close_matches
from pathlib import Path
from typing import NoReturn

import click

from candidates.people.numbers import person_number
from commands.echo import put, say
from commands.exits import Exit, stop_saying
from commands.group import FOLDER, LANG
from commands.line.both_languages import InBoth
from commands.line.election_folders import election_folder
from commands.line.passwords import PASSWORD
from commands.line.today import TODAY, day_of, named_day
from commands.opening import Opening, judged, open_folder
from commands.side_messages import report_hints
from engine.backends.names import EngineName
from engine.review.review import Review
from reports.disclosed.reader import Audience, Reader
from reports.disclosure.people.explanation import disclose_person
from reports.explanation_report import explanation_json, explanation_text
from vocabulary.catalogue.review import TODAY_NOT_USED
from vocabulary.texts import Lang, Text

FOR = {"internal": Audience.INTERNAL, "decider": Audience.DECIDER, "candidate": Audience.PERSON}


@click.command(cls=InBoth)
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
    how = Opening(Lang(lang), past=True, named=named_day(today))
    intake, review_day = open_folder(where, day_of(today), how)
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
