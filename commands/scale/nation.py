"""`lianshen demo --parquet`: a fictional nation, made and reviewed."""

from pathlib import Path
from typing import NoReturn

import click

from commands.echo import say
from commands.exits import Exit, stop_saying
from commands.fresh.empty_folder import take_empty
from commands.line.today import day_of
from commands.opening import NO_SQL
from commands.scale.judging import Wish, review_parquet
from commands.scale.told import Told
from commands.side_messages import stop_unwritten
from engine.backends.names import EngineName
from engine.backends.sql.duck import available
from vocabulary.texts import Lang, Text

AS_PARQUET, MOST_AS_PARQUET = 3_500, 1_000_000
RESULTS = "review"  # within the folder


def demo_parquet(folder: Path, villages: int, seed: int, lang: Lang) -> NoReturn:
    """Make a nation of so many villages and review it; its review lies in the same folder."""
    if not available():
        stop_saying(NO_SQL, lang, Exit.USAGE)
    from demo.nation import Nation, write_nation

    take_empty(folder, lang)
    said = Told(lang)
    try:
        write_nation(folder, Nation(villages, seed), lambda done, of: said(folder.name, done, of))
    except OSError as error:
        stop_unwritten(folder, error, lang)
    results = folder / RESULTS
    message = Text(
        f"示例数据：{folder}（再次比对：lianshen review {folder} -o {results}）",
        f"the data is in {folder}; review it again with: lianshen review {folder} -o {results}",
    )
    say(message.to(lang), err=True)
    try:
        review_parquet(Wish(folder, results, EngineName.AUTO, day_of(None)), lang)
    except click.exceptions.Exit as ended:
        failed = ended.exit_code in {Exit.USAGE, Exit.OUR_FAULT}
        raise click.exceptions.Exit(ended.exit_code if failed else Exit.ALL_PASS) from ended
    raise AssertionError("a folder that was just made is one of Parquet")
