"""`lianshen rules new`: a commented pack to begin with, and what to do next."""

from datetime import datetime
from pathlib import Path

import click

from candidates.folders import ELECTION_FILE
from commands.echo import put, say
from commands.exits import Exit, stop, stop_saying
from commands.group import LANG
from commands.line.both_languages import InBoth
from commands.pack_schema import write_schema
from commands.side_messages import stop_unwritten
from files.entries import Kind, kind_of, read_regular
from files.failures import leads_out
from files.whole_files import write_new
from files.yaml.node import Plain
from files.yaml.yaml_text import LARGEST_FILE, read_yaml
from rules.bundles import BUNDLES, bundle_template, bundle_title
from rules.frozen_packs import FOLDER
from rules.library import Library, shipped_names
from rules.model.pack import Force
from rules.reading.pack_reader import read_pack
from rules.schema.pack_schema import SCHEMA_FILE
from rules.schema.shapes.head_shapes import PACK_NAME
from rules.schema.starter_pack import Start, starter_pack, untitled
from vocabulary.texts import Lang, Text
from vocabulary.writing.unseen import shown

SOMEBODY = "换届工作领导小组"


class BundleName(click.Choice[str]):
    """The name of a bundle, by its code or as people call it."""

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Return the code."""
        called = {text.zh: code for code, text in BUNDLES.items()}
        return super().convert(called.get(value.strip("“”"), value), param, ctx)


@click.command(cls=InBoth)
@click.argument("name")
@click.option(
    "--folder",
    type=click.Path(path_type=Path, file_okay=False),
    help="选举文件夹：写到它的 packs/ 下 / an election folder: into its packs/",
)
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, file_okay=False),
    help="写到这个文件夹 / into this folder",
)
@click.option(
    "--force",
    type=click.Choice([force.value for force in Force]),
    default=Force.LOCAL.value,
    show_default=True,
    help="依据的性质 / what kind of source it is",
)
@click.option(
    "--bundle",
    type=BundleName([*BUNDLES]),
    help="一组指标：一降六升、14567 / a named bundle of figures",
)
@click.option("--title", help="依据的全称 / the full title of the source")
@click.option("--county", help="县（市、区）的名称 / the county's name")
@click.option(
    "--from",
    "first_day",
    type=click.DateTime(["%Y-%m-%d"]),
    default="2026-01-01",
    show_default=True,
    help="施行之日 / the first day in force",
)
@LANG
def new(  # noqa: PLR0917 - the options of the command
    name: str,
    folder: Path | None,
    output: Path | None,
    force: str,
    bundle: str | None,
    title: str | None,
    county: str | None,
    first_day: datetime,
    lang: str,
) -> None:
    """写一个规则包的起步稿，带说明，不覆盖已有文件。 / Write a commented pack to begin with."""
    _check_name(name, Lang(lang))
    where = _target(folder, output, Lang(lang))
    election = where.parent / ELECTION_FILE if where.name == FOLDER else None
    place = county or _county_of(election) or "某县"
    kind = Force(force)
    usual = bundle_title(place, bundle) if bundle else untitled(place, kind)
    start = Start(name, kind, Text(title, title) if title else usual, first_day.date())
    text = starter_pack(start, bundle_template(bundle) if bundle else None)
    _write(where / f"{name}.yaml", text, Lang(lang))
    write_schema(where / SCHEMA_FILE, Lang(lang))
    _show_next_steps(where / f"{name}.yaml", Lang(lang))
    put(shown(_snippet(name, place, kind, _packs_of(election))))


def _check_name(name: str, lang: Lang) -> None:
    """Stop where a name cannot be a pack's, or is a shipped one's."""
    if PACK_NAME.fullmatch(name) is None:
        message = Text(
            f"「{name}」不能作规则包的名称；请用小写字母、数字和连字符，例如 yunxi-2026",
            f"`{name}` cannot name a pack; use small letters, digits and hyphens, as in yunxi-2026",
        )
        stop_saying(message, lang, Exit.USAGE)
    if name in shipped_names():
        message = Text(
            f"「{name}」是随附规则包的名称，请另取一个", f"`{name}` is a shipped pack; choose another name"
        )
        stop_saying(message, lang, Exit.USAGE)


def _target(folder: Path | None, output: Path | None, lang: Lang) -> Path:
    """Return the folder to write to; the packs/ of an election folder need not be there yet."""
    if folder is not None and output is not None:
        stop_saying(Text("--folder 和 -o 只能写一个", "write either --folder or -o"), lang, Exit.USAGE)
    if output is None and (folder is not None or kind_of(Path() / ELECTION_FILE) is Kind.FILE):
        return _packs_folder(folder or Path(), lang)
    where = output or Path()
    if kind_of(where) is not Kind.FOLDER:
        stop_saying(Text(f"没有文件夹 {where}", f"there is no folder {where}"), lang, Exit.USAGE)
    return where


def _packs_folder(folder: Path, lang: Lang) -> Path:
    """Return packs/ of an election folder, or stop where it is none or leads elsewhere."""
    if kind_of(folder / ELECTION_FILE) is not Kind.FILE:
        message = Text(
            f"{folder} 中没有 {ELECTION_FILE}，不是选举文件夹；要写到别处请用 -o",
            f"{folder} has no {ELECTION_FILE} and is no election folder; -o writes elsewhere",
        )
        stop_saying(message, lang, Exit.USAGE)
    packs = folder / FOLDER
    if leads_out(packs, folder):
        stop_saying(Text(f"{packs} 指向文件夹之外", f"{packs} leads out of the folder"), lang, Exit.USAGE)
    return packs


def _write(path: Path, text: str, lang: Lang) -> None:
    """Write a new pack, if it can be read; one that is there is never touched."""
    problems = read_pack(text.encode(), path.name, Library().find).problems
    if problems:
        stop(problems, lang, Exit.USAGE)  # what was given for a title or a county spoils it
    try:
        path.parent.mkdir(exist_ok=True)
        write_new(path, text.encode())
    except FileExistsError:
        message = Text(
            f"{path} 已经存在，没有改动；请另取名称",
            f"{path} exists and was not touched; choose another name",
        )
        stop_saying(message, lang, Exit.USAGE)
    except OSError as error:
        stop_unwritten(path, error, lang)


def _election(file: Path | None) -> dict[str, Plain]:
    """Return an election.yaml as it is written, or nothing where there is none that can be read."""
    if file is None or kind_of(file) is not Kind.FILE:
        return {}
    try:
        document, _ = read_yaml(read_regular(file, LARGEST_FILE), file.name)
    except OSError:
        return {}
    return document.value if document is not None and isinstance(document.value, dict) else {}


def _county_of(file: Path | None) -> str:
    """Return the county that an election is of."""
    county = _election(file).get("county")
    return county if isinstance(county, str) else ""


def _packs_of(file: Path | None) -> list[str]:
    """Return the packs that an election names already."""
    packs = _election(file).get("packs")
    return [name for name in packs if isinstance(name, str)] if isinstance(packs, list) else []


def _show_next_steps(path: Path, lang: Lang) -> None:
    """Say where the pack lies and what to do with it."""
    message = Text(
        f"已写好起步稿：{path}\n编辑器用的 {SCHEMA_FILE} 在同一文件夹。下一步：\n"
        f"  lianshen rules check {path}     检查\n"
        f"  lianshen rules show {path}      逐条读成句子\n"
        f"  lianshen rules test {path}      运行文中的例子\n"
        f"改好以后，在 {ELECTION_FILE} 中写明（已有 adopted 的加一行；机关、文号、日期按实际填写）：",
        f"a pack to begin with: {path}\n{SCHEMA_FILE} beside it is for editors. Next:\n"
        f"  lianshen rules check {path}     lists every mistake\n"
        f"  lianshen rules show {path}      reads it aloud\n"
        f"  lianshen rules test {path}      runs its examples\n"
        f"then write in {ELECTION_FILE} (one more line where `adopted` is there; the body, the document and\n"
        "the day as they are):",
    )
    say(message.to(lang), err=True)


def _snippet(name: str, county: str, force: Force, packs: list[str]) -> str:
    """Return the lines of election.yaml that put a pack to use."""
    named = f"packs: [{', '.join([*packs, name] if name not in packs else packs)}]\n"
    if force.legal:
        return named
    return f"{named}adopted:\n  - {{pack: {name}, by: {county}{SOMEBODY}, document: 文号, on: 2026-01-01}}\n"
