"""The commands on packs, each in a module of its own."""

import click

from commands.group import Doors
from commands.line.later import Table

COMMANDS: Table = {
    "check": (
        "commands.checking.check:check",
        "检查规则包，列出全部差错。 / Check packs and list every mistake.",
    ),
    "test": (
        "commands.checking.examples:try_examples",
        "运行规则包自带的例子和整人案例。 / Run the packs' own examples and whole-person cases.",
    ),
    "show": (
        "commands.pack_show:show",
        "把规则包印成《审查依据》。 / Print packs as the booklet of the rules of the review.",
    ),
    "list": (
        "commands.shipped.listing:list_packs",
        "列出随附的规则包：文本是否齐全、来源、施行期间、适用范围。 / List the packs that are shipped.",
    ),
    "compare": (
        "commands.shipped.comparing:compare_packs",
        (
            "比较各省（或各规则包）的规定，每格注明条款；不写名称的，列出全部省份。 / "
            "Compare provinces or packs."
        ),
    ),
    "update": (
        "commands.shipped.updating:update",
        (
            "列出随附的新版规则包改动了什么、影响哪些人。 / "
            "Show what newer editions of packs change, and for whom."
        ),
    ),
    "sql": (
        "commands.shipped.sql_text:sql_text",
        "把规则包印成 SQL：每条一列，TRUE 涉及、FALSE 不涉及、NULL 未定。 / Print a pack as SQL.",
    ),
    "new": (
        "commands.pack_new:new",
        "写一个规则包的起步稿，带说明，不覆盖已有文件。 / Write a commented pack to begin with.",
    ),
    "schema": (
        "commands.pack_schema:schema",
        "打印规则包的 JSON Schema，供编辑器补全和提示。 / Print the JSON Schema of packs, for editors.",
    ),
}


@click.group(cls=Doors, table=COMMANDS)
def rules() -> None:
    """检查、查看、试算规则包。 / Check, show and try packs."""
