"""The commands on numbers.csv: putting it together again where it was lost."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

import click

from candidates.people.numbering import assign_numbers
from candidates.people.numbers import Numbers, numbers_text
from candidates.people.restored_numbers import Contradicted, Restored, numbers_seen, restore_numbers
from candidates.rosters.roll import NUMBERS_FILE
from candidates.villages.village import village_words
from commands.echo import say
from commands.exits import Exit, report_problems, stop, stop_saying
from commands.group import FOLDER, LANG, Doors
from commands.line.election_folders import election_folder
from commands.line.passwords import PASSWORD
from commands.side_messages import unwritten_words
from engine.review.intake import Unreadable
from files.entries import read_regular
from files.failures import why_of
from files.whole_files import write_whole
from intake.numbers import NumberSources, read_number_sources
from reports.shelf.numbering import REPORTS, recorded_people
from reports.shelf.snapshot import PersonRecord
from vocabulary.places import place_words
from vocabulary.texts import Lang, Text

_SHOWN = 4  # places named where rows contradict one another


@click.group(cls=Doors)
def numbers() -> None:
    """人员编号登记（numbers.csv）。 / The register of person numbers (numbers.csv)."""


@numbers.command()
@FOLDER
@PASSWORD
@LANG
def restore(folder: Path | None, lang: str) -> None:
    """恢复丢失、损坏的 numbers.csv。 / Put a lost or damaged numbers.csv together again.

    依据：文件尚存的行，名册、forms/、clearances/ 中人员编号、姓名、身份证号都写明的行。互相矛盾的不采用；
    认不出是谁的编号保留，不再给别人。原文件另存为 numbers.csv.bak。
    退出码：0 全部恢复；2 用法不对，或者未能写入；3 有的没有恢复，已逐一列出。
    Exit codes: 0 all restored, 2 wrong usage or not written, 3 something could not be restored and is listed.
    """
    where = election_folder(folder, Lang(lang), writes=True)
    sources = read_number_sources(where)
    if isinstance(sources, Unreadable):
        stop(sources.problems, Lang(lang), Exit.UNUSABLE_INPUT)
    people = recorded_people(where / REPORTS)
    restored = _restored(sources, people or ())
    if restored.entries != sources.known.entries or not sources.known.usable or sources.known.missing:
        _write(where / NUMBERS_FILE, restored, Lang(lang))
    report_problems(sources.problems, Lang(lang))
    lost = tuple(_lost(sources, restored, people))
    for line in (*_found(restored), *lost, _sum(restored)):
        say(line.to(Lang(lang)))
    raise click.exceptions.Exit(Exit.UNUSABLE_INPUT if lost else Exit.ALL_PASS)


def _restored(sources: NumberSources, people: Iterable[PersonRecord]) -> Restored:
    """Find whose the numbers are; where the file was damaged, nobody gets a number that stands anywhere."""
    known, recorded = sources.known, frozenset(person.no for person in people)
    damaged = known.missing or not known.usable or recorded - {entry.number for entry in known.entries}
    used = recorded | {entry.number for entry in known.entries}
    if damaged:
        used |= numbers_seen(sources.nominees, sources.witnesses)
    return restore_numbers(known, sources.nominees, sources.witnesses, used)


def _write(path: Path, restored: Restored, lang: Lang) -> None:
    """Write numbers.csv in the place of what is left, of which a copy is kept; stop where that fails."""
    try:
        if path.exists():
            copy = _keep_copy(path)
            message = Text(
                f"原文件另存为 {copy.name}（含身份证号，用完请删除）",
                f"what was left is kept as {copy.name}; it holds IDs: delete it when all is well",
            )
            say(message.to(lang), err=True)
        write_whole(path, numbers_text(restored.entries), within=path.parent)
    except OSError as error:
        words = unwritten_words(path.name, why_of(error))
        stop_saying(Text(f"{words.zh}没有改动。", f"{words.en}It is as it was."), lang, Exit.USAGE)


def _keep_copy(path: Path) -> Path:
    """Copy a file beside itself under the first name that is free."""
    content, number = read_regular(path, root=path.parent), 1
    while os.path.lexists(copy := path.with_name(f"{path.name}.bak{number if number > 1 else ''}")):
        number += 1
    write_whole(copy, content, within=path.parent)
    return copy


def _found(restored: Restored) -> Iterator[Text]:
    """Say who was found again."""
    for entry in restored.found:
        where = village_words(entry.key)
        yield Text(
            f"已恢复：{entry.number} {where} {entry.name}", f"restored: {entry.number} {where} {entry.name}"
        )


def _lost(
    sources: NumberSources, restored: Restored, people: tuple[PersonRecord, ...] | None
) -> Iterator[Text]:
    """Say what could not be restored: by person where rows contradict, by number where nobody has it."""
    yield from (_contradicted(each) for each in restored.contradicted)
    villages = {person.no: f"{person.township}{person.village}" for person in people or ()}
    gone = [entry.number for entry in restored.entries if entry.reserved and entry.number in villages]
    for number in gone:
        yield Text(
            f"未能恢复：编号 {number}（上一次比对时在 {villages[number]}）认不出是谁，编号保留，不再给别人",
            f"not restored: nobody can be found for {number} (in {villages[number]} at the last review); "
            "nobody else will get it",
        )
    if gone or restored.contradicted or people == ():
        yield from _new(sources, restored)


def _contradicted(each: Contradicted) -> Text:
    """Say whose rows contradict one another, and where they stand."""
    who = (
        f"{village_words(each.candidate.key or each.candidate.written_village)} {each.candidate.text('name')}"
    )
    places = [place_words(place) for place in dict.fromkeys(each.places)]
    more = Text("等", ", …") if len(places) > _SHOWN else Text("", "")
    return Text(
        f"未能恢复：{who}，编号 {'、'.join(each.numbers)} 与姓名、身份证号互相矛盾"
        f"（{'；'.join(places[:_SHOWN])}{more.zh}）",
        f"not restored: {who}, the rows with {', '.join(each.numbers)} contradict one another "
        f"({'; '.join(places[:_SHOWN])}{more.en})",
    )


def _new(sources: NumberSources, restored: Restored) -> Iterator[Text]:
    """Name the nominees whom the next review will number anew."""
    kept = Numbers(restored.entries)
    had = {entry.number for entry in kept.entries}
    for candidate in assign_numbers(sources.nominees, kept).candidates:
        if candidate.number not in had:
            who = f"{village_words(candidate.key or candidate.written_village)} {candidate.text('name')}"
            yield Text(f"没有编号，下次比对另给：{who}", f"without a number, to get a new one: {who}")


def _sum(restored: Restored) -> Text:
    """Say what numbers.csv holds now."""
    kept, found, reserved = (
        len({entry.number for entry in entries})
        for entries in (
            [entry for entry in restored.kept if not entry.reserved],
            restored.found,
            [entry for entry in restored.entries if entry.reserved],
        )
    )
    return Text(
        f"{NUMBERS_FILE}：保留 {kept} 个编号，恢复 {found} 个，另有 {reserved} 个编号没有人、不再使用",
        f"{NUMBERS_FILE}: {kept} numbers kept, {found} restored, {reserved} belong to nobody and stay unused",
    )
