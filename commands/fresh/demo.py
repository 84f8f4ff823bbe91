"""`lianshen demo`: a fictional county, made and reviewed."""

from pathlib import Path

import click

from commands.deciding.half_decided import decide_by_half
from commands.echo import say
from commands.exits import Exit, stop_saying
from commands.fresh.empty_folder import take_empty
from commands.group import KIND, LANG
from commands.line.both_languages import InBoth
from commands.line.today import clock
from commands.opening import Opening, judged, open_folder
from commands.publishing import publish
from commands.scale.nation import AS_PARQUET, MOST_AS_PARQUET, demo_parquet
from commands.side_messages import stop_unwritten
from demo.county import write_county
from demo.villages import MOST_VILLAGES
from engine.backends.names import EngineName
from reports.disclosed.reader import Audience, Reader
from reports.shelf.numbering import REPORTS
from vocabulary.elections.election_kinds import ElectionKind
from vocabulary.texts import Lang, Text


@click.command(cls=InBoth)
@click.argument("folder", required=False, type=click.Path(path_type=Path), default=Path("lianshen-demo"))
@click.option(
    "--villages",
    type=click.IntRange(1, MOST_AS_PARQUET),
    help="村数；不写的换届 240 个，补选、届中联审 12 个 / how many villages: 240 by default, or 12",
)
@click.option(
    "--parquet",
    is_flag=True,
    help="造一个虚构的全国数据（Parquet），--villages 490000 为全国 / a nation as Parquet: --villages 490000",
)
@KIND
@click.option(
    "--seed",
    type=click.IntRange(0),
    default=1,
    show_default=True,
    help="随机种子；同一种子，同样的文件 / the same seed, the same files",
)
@click.option(
    "--decided",
    is_flag=True,
    help="再过几天：认定作了一半，登记填了一半，再比对一次 / some days later, half of the decisions made",
)
@LANG
def demo(  # noqa: PLR0917 - the options of the command
    folder: Path, villages: int | None, parquet: bool, kind: str, seed: int, decided: bool, lang: str
) -> None:
    """造一个虚构的县并比对。 / Make a fictional county in FOLDER and review it."""
    if parquet:
        demo_parquet(folder, villages or AS_PARQUET, seed, Lang(lang))
    if villages is not None and villages > MOST_VILLAGES:
        message = Text(
            f"县最多 {MOST_VILLAGES} 个村；更大的请加 --parquet",
            f"a county has at most {MOST_VILLAGES} villages; for more add --parquet",
        )
        stop_saying(message, Lang(lang), Exit.USAGE)
    take_empty(folder, Lang(lang))
    try:
        of = ElectionKind(kind)
        count = villages or (240 if of is ElectionKind.TERM else 12)
        write_county(folder, villages=count, seed=seed, kind=of)
    except OSError as error:
        stop_unwritten(folder, error, Lang(lang))
    intake, review_day = open_folder(folder, clock(), Opening(Lang(lang)))
    made = judged(intake, EngineName.AUTO, review_day, Lang(lang))
    written = publish(folder, intake, made, folder / REPORTS, Reader(Audience.INTERNAL, Lang(lang)))
    if decided and of is ElectionKind.TERM and written is not None:
        written = decide_by_half(folder, made, Lang(lang))
    message = Text(
        f"示例文件夹：{folder}（再次比对：lianshen review {folder}）",
        f"the county is in {folder}; review it again with: lianshen review {folder}",
    )
    say(message.to(Lang(lang)), err=True)
    if written is None:
        raise click.exceptions.Exit(Exit.USAGE)
