"""The command `rules list`: which packs are shipped, how complete they are, and how their texts were seen."""

import click

from commands.echo import put
from commands.exits import Exit, stop_saying
from commands.group import LANG
from commands.line.both_languages import InBoth
from commands.line.screen import screen
from reports.overview.listing import list_json, list_text
from reports.overview.shipped import shipped_packs
from rules.library import shipped_packs_read
from vocabulary.elections.provinces import COUNTRY, PROVINCES, province_of
from vocabulary.texts import Lang, Text
from vocabulary.writing.masking import masked

_COUNTRY = Text("全国", "the whole country")


@click.command(name="list", cls=InBoth)
@click.option(
    "--province", metavar="NAME", help="只列这个省的：中文、拼音或代码 / of one province: by name or code"
)
@click.option("--format", "form", type=click.Choice(["table", "json"]), default="table")
@LANG
def list_packs(province: str | None, form: str, lang: str) -> None:
    """列出随附的规则包：文本是否齐全、来源、施行期间、适用范围。 / List the packs that are shipped.

    退出码：0 已列出；2 没有这个省。 Exit codes: 0 listed, 2 no such province.
    """
    words = Lang(lang)
    code = None if province is None else province_code(province, words)
    packs = [pack for pack in shipped_packs_read() if code is None or _is_of(pack.jurisdiction, code)]
    if not packs and code is not None:
        place = PROVINCES[code]
        message = Text(
            f"没有{place.zh}的规则包；国家法律照常适用，见 lianshen rules list",
            f"no pack of {place.en} is shipped; national law applies: lianshen rules list",
        )
        stop_saying(message, words, Exit.USAGE)
    shown = shipped_packs(packs, words)
    put(list_json(shown) if form == "json" else list_text(shown, words, screen()))


def province_code(written: str, lang: Lang) -> str:
    """Return the code of the province that is meant, or stop and name them all, with the country."""
    code = province_of(written)
    if code is None:
        stop_saying(no_province(written, country=True), lang, Exit.USAGE)
    return code


def no_province(written: str, *, country: bool = False) -> Text:
    """Say that nothing is called so, and which provinces there are, and the country where it may be meant."""
    word, known = masked(written), (*((_COUNTRY,) if country else ()), *PROVINCES.values())
    return Text(
        f"没有省份「{word}」；可写：{'、'.join(each.zh for each in known)}",
        f"there is no province `{word}`; write one of: {', '.join(each.en for each in known)}",
    )


def _is_of(jurisdiction: str, code: str) -> bool:
    """Whether a pack is of a province or a part of it; of the country, all that are bound to no province."""
    if code == COUNTRY:
        return jurisdiction in {"", COUNTRY}
    return jurisdiction == code or jurisdiction.startswith(f"{code}-")
