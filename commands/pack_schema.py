"""`lianshen rules schema`: the JSON Schema of a pack, for editors."""

import json
from pathlib import Path

import click

from commands.echo import put, say
from commands.exits import Exit, stop_saying
from commands.group import LANG
from commands.line.both_languages import InBoth
from commands.side_messages import stop_unwritten
from files.whole_files import write_whole
from rules.library import shipped, shipped_names
from rules.schema.pack_schema import pack_schema
from vocabulary.texts import Lang, Text


@click.command(cls=InBoth)
@click.option(
    "-o", "--output", type=click.Path(path_type=Path, dir_okay=False), help="写到这个文件 / write it to FILE"
)
@LANG
def schema(output: Path | None, lang: str) -> None:
    """打印规则包的 JSON Schema，供编辑器补全和提示。 / Print the JSON Schema of packs, for editors."""
    if output is None:
        put(shipped_schema())
        return
    write_schema(output, Lang(lang))
    say(Text(f"已写入 {output}", f"written: {output}").to(Lang(lang)), err=True)


def shipped_schema() -> str:
    """Return the schema as a file: with the units and questions of `common`, and all packs to extend."""
    packs = {name: pack for name in shipped_names() if (pack := shipped().find(name)) is not None}
    return json.dumps(pack_schema(packs), ensure_ascii=False, indent=1) + "\n"


def write_schema(path: Path, lang: Lang) -> None:
    """Write the schema in place of an older one, whole or not at all."""
    try:
        write_whole(path, shipped_schema().encode(), durable=False)
    except FileNotFoundError:
        message = Text(f"没有文件夹 {path.parent}", f"there is no folder {path.parent}")
        stop_saying(message, lang, Exit.USAGE)
    except OSError as error:
        stop_unwritten(path, error, lang)
