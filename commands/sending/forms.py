"""The command `forms`: the workbooks that units fill in, in batches; what was made is never overwritten."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import NoReturn

import click

from candidates.clearances.form_folder import FORMS
from candidates.clearances.sent.planning import (
    Planned,
    Sent,
    gone_since,
    next_of,
    of_winners,
    reissue_of,
    supplement_of,
)
from commands.echo import say
from commands.exits import Exit, report_problems, stop, stop_saying
from commands.group import FOLDER, LANG
from commands.line.both_languages import InBoth
from commands.line.election_folders import election_folder
from commands.progress import progress
from commands.sending.batch import Order, write_batch
from commands.sending.due import DUE
from commands.side_messages import report_hints
from engine.review.intake import Unreadable, past_polling
from files.entries import list_folder
from intake.asking import Asking, read_asking
from reports.shelf.kept_numbers import lost_numbers
from vocabulary.catalogue.clearances import sent as catalogue
from vocabulary.places import Place
from vocabulary.problems import Hint, Problem, hint, problem
from vocabulary.texts import Lang, Text

_NOBODY = Text(
    "名册中还没有可以送审的人，没有生成反馈表。请先填名册，运行 lianshen review 看还缺什么。",
    "the rosters name nobody who could be asked about; fill them in, lianshen review says what is missing",
)


@click.command(cls=InBoth)
@FOLDER
@click.option(
    "--by",
    type=click.Choice(["unit", "township"]),
    help="每个单位一份（不写时），或每个单位每个乡镇一份；补发的，不写时照原批 / "
    "a form for each unit (by default), or for each unit and township; a batch made once more is as it was",
)
@click.option(
    "--supplement",
    is_flag=True,
    help="为以前没有姓名、身份证号后四位的「明细」补发 / 明细 for forms sent without names in it",
)
@click.option(
    "--reissue",
    metavar="N",
    help="补发第 N 批（也可以写批次名，例如 补审），另立一批，原件不动 / "
    "make batch N, or the batch of a name (补审), once more, as a batch of its own",
)
@click.option(
    "--password",
    is_flag=True,
    help="逐个单位输入文件密码，不保存 / ask for a password of each unit; it is kept nowhere",
)
@DUE
@click.option(
    "--today",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="2026-12-02",
    help="出具日期，印在函上（不写的用 review_day，没有的用当天） / the day that the papers bear",
)
@LANG
def forms(  # noqa: PLR0917 - the options of the command
    folder: Path | None,
    by: str | None,
    supplement: bool,
    reissue: str | None,
    password: bool,
    due: datetime | None,
    today: datetime | None,
    lang: str,
) -> None:
    """生成送审的反馈表（forms/第N批）。 / Make the forms that the units fill in.

    只写新增、变动的人员和事项；已生成的反馈表从不覆盖。
    退出码：0 已生成，或者没有要送的；2 用法不对，或者未能写入；3 文件夹无法使用，或者名册有差错、有人没列入。
    Exit codes: 0 made or nothing to send, 2 wrong usage or not written, 3 unusable, or somebody was left out.
    """
    if supplement and reissue is not None:
        message = Text("--supplement 与 --reissue 不能同用", "--supplement and --reissue do not go together")
        stop_saying(message, Lang(lang), Exit.USAGE)
    named, until = (each.date() if each else None for each in (today, due))
    day = named or click.get_current_context().find_root().obj()
    order = Order(by, supplement, reissue, password, day, named, until, Lang(lang))
    where = election_folder(folder, order.lang, writes=True)
    asking = _read(where, order)
    sent = Sent(
        asking.batches, asking.old, frozenset(each.name for each in list_folder(where / FORMS, where))
    )
    planned, hints = _planned(asking, sent, order)
    left_out = [_left_out(each.number, each.place) for each in asking.unidentified]
    problems = (*asking.problems, *left_out, *_unnamed(asking))
    report_problems(problems, order.lang)
    report_hints(hints, order.lang)
    if not asking.wanted and not asking.unidentified:
        stop_saying(_NOBODY, order.lang, Exit.UNUSABLE_INPUT)
    if planned.people:
        write_batch(where, asking, planned, order)
    else:
        _say_nothing_new(order)
    raise click.exceptions.Exit(Exit.UNUSABLE_INPUT if problems else Exit.ALL_PASS)


def _read(where: Path, order: Order) -> Asking:
    """Read the folder, or stop where no form can be made from it."""
    with progress(order.lang):
        asking = read_asking(where)
    if isinstance(asking, Unreadable):
        stop(asking.problems, order.lang, Exit.UNUSABLE_INPUT)
    day = asking.election.review_day or order.today
    # Once results are in, those elected who were never asked about are sent (补审).
    over = None if asking.winners else past_polling(asking.election, asking.villages, day)
    lost = lost_numbers(where, asking.roll.numbers)
    if over or lost:
        stop([each for each in (over, lost) if each], order.lang, Exit.UNUSABLE_INPUT)
    if not asking.roll.numbers.usable:
        stop(asking.roll.problems, order.lang, Exit.UNUSABLE_INPUT)
    return asking


def _planned(asking: Asking, sent: Sent, order: Order) -> tuple[Planned, list[Hint]]:
    """Return the batch that was asked for."""
    if order.supplement:
        detailed = frozenset(name for name, question in asking.inquiry.questions.items() if question.fields)
        return supplement_of(asking.wanted, sent, detailed), []
    if order.reissue is None:
        left = next_of(asking.wanted, sent)
        after = all(asking.won(person) for people in left.people.values() for person in people)
        return (of_winners(left, sent) if after and left.people else left), []
    again = sent.called(order.reissue)
    if not again:
        _stop_no_batch(sent, order)
    planned = reissue_of(asking.wanted, sent, again)
    batch, place = again[0].batch, asking.election.place()
    gone = gone_since(asking.wanted, again)
    hints = [hint(catalogue.PERSON_GONE, place, number=number, batch=batch) for number in gone]
    return (planned if order.by is None else replace(planned, apart=frozenset())), hints


def _unnamed(asking: Asking) -> Iterator[Problem]:
    """Say of everybody written in without an ID that no form can name them."""
    for each in asking.winners.unnamed if asking.winners else ():
        yield problem(catalogue.WRITE_IN_UNNAMED, each.place, name=each.text("name"))


def _left_out(number: str, place: Place) -> Problem:
    """Say that somebody stands on no form."""
    return problem(catalogue.NOT_ON_A_FORM, place, number=number)


def _say_nothing_new(order: Order) -> None:
    """Say that no batch was made, and why."""
    if order.supplement:
        message = Text(
            "forms/ 中的反馈表「明细」都有姓名和身份证号后四位，不需要补发。",
            "every form in forms/ has names in its 明细; nothing is missing",
        )
    elif order.reissue is not None:
        message = Text(
            f"批次「{order.reissue}」的人员现在都不用送审，没有补发。",
            f"nobody of batch {order.reissue} is to be asked about any more, so nothing was made once more",
        )
    else:
        message = Text(
            "没有新增或者变动的人员和事项，没有生成新的批次。已送审的见 forms/；确需补发的，用 --reissue N。",
            "nobody is new or changed, so no batch was made; --reissue N makes an earlier one once more",
        )
    say(message.to(order.lang))


def _stop_no_batch(sent: Sent, order: Order) -> NoReturn:
    """Say that there is no batch of that number or name, and which there are."""
    there = list(dict.fromkeys(each.record.batch for each in sent.batches))
    message = Text(
        f"forms/ 中没有本系统生成的批次「{order.reissue}」，不能补发。已有的批次：{'、'.join(there) or '无'}",
        f"forms/ has no batch {order.reissue} of ours to make once more; it has {', '.join(there) or 'none'}",
    )
    stop_saying(message, order.lang, Exit.USAGE)
