"""The command `rules compare`: what provinces, or packs, say on each point, with the article in each cell."""

from pathlib import Path

import click

from commands.echo import put, say
from commands.exits import Exit, stop, stop_saying
from commands.group import LANG
from commands.line.both_languages import InBoth
from commands.line.screen import screen
from commands.pack_files import read_named
from commands.side_messages import stop_unwritten
from files.whole_files import write_whole
from reports.overview.columns import pack_column, province_columns
from reports.overview.comparison import Column, compare
from reports.overview.comparison_report import comparison_html, comparison_json, comparison_text
from rules.library import shipped_packs_read
from vocabulary.elections.choices import CATEGORIES
from vocabulary.elections.provinces import place_words, province_of
from vocabulary.texts import Lang, Text


@click.command(name="compare", cls=InBoth)
@click.argument("names", nargs=-1)
@click.option(
    "--unit",
    type=click.Choice(list(CATEGORIES)),
    default="village",
    help="省的规定取村的还是社区的 / of a province: for villages or urban communities",
)
@click.option("--format", "form", type=click.Choice(["table", "json"]), default="table")
@click.option("-o", "--output", type=click.Path(path_type=Path), help="写成网页 / write a web page to FILE")
@LANG
def compare_packs(names: tuple[str, ...], unit: str, form: str, output: Path | None, lang: str) -> None:
    """比较各省（或各规则包）的规定，每格注明条款；不写名称的，列出全部省份。 / Compare provinces or packs.

    名称：省份的中文、拼音或代码（“全国”为国家法律），规则包的名称，或者文件。
    退出码：0 已列出；2 没有这个名称，或者未能写入；3 规则包有差错。
    Names: a province by name or code (`national`: national law), a pack, or a file.
    Exit codes: 0 shown, 2 no such name or not written, 3 a pack has mistakes.
    """
    words = Lang(lang)
    provinces = province_columns(shipped_packs_read(), unit, words)
    columns = [_column(name, provinces, words) for name in dict.fromkeys(names)] if names else provinces
    comparison = compare(columns, words)
    if output is not None:
        _write(output, comparison_html(comparison, words), words)
    elif form == "json":
        put(comparison_json(comparison))
    else:
        put(comparison_text(comparison, words, screen()))


def _column(name: str, provinces: tuple[Column, ...], lang: Lang) -> Column:
    """Return the province or the pack of a name, or stop."""
    code = province_of(name)
    if code is None:
        reading = read_named(name)
        if reading.pack is None:
            stop(reading.problems, lang, Exit.UNUSABLE_INPUT)
        return pack_column(reading.pack, lang)
    found = [each for each in provinces if each.name == code]
    if not found:
        place, known = place_words(code), [each.title for each in provinces]
        message = Text(
            f"没有{place.zh}现行法律、法规的规则包；有的是：{'、'.join(known)}",
            f"no law or regulation of {place.en} is shipped; there are: {', '.join(known)}",
        )
        stop_saying(message, lang, Exit.USAGE)
    return found[0]


def _write(path: Path, page: str, lang: Lang) -> None:
    """Write the page."""
    try:
        write_whole(path, page.encode(), durable=False)
    except OSError as error:
        stop_unwritten(path, error, lang)
    say(Text(f"已写入 {path}", f"written: {path}").to(lang), err=True)
