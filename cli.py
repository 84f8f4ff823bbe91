"""The command line: the door, with a table of the commands; each is loaded when it is asked for."""

# Before all else, for the imports below take their time: from here on Ctrl-C and TERM leave no traceback.
import files.signals  # isort: split

import gc
import sys
from datetime import date

import click

from commands.group import Doors
from commands.line.both_languages import VERSION
from commands.line.later import Table

# By name: the module and what the command is called there, and what lists of commands say of it: the first
# paragraph of its help (tests/commands/test_start.py compares them).
COMMANDS: Table = {
    "review": (
        "commands.reviewing.review:review",
        "比对一个选举文件夹。 / Review an election folder (the current one if none is named).",
    ),
    "export": (
        "commands.scale.export:export",
        (
            "把一个县导出为 Parquet（不含姓名、身份证号）。 / "
            "Write a county as Parquet, without names and IDs."
        ),
    ),
    "explain": (
        "commands.reviewing.explain:explain",
        "逐条说明一个人的比对情况和依据。 / Explain everything examined about one person.",
    ),
    "demo": (
        "commands.fresh.demo:demo",
        "造一个虚构的县并比对。 / Make a fictional county in FOLDER and review it.",
    ),
    "new": (
        "commands.fresh.new:new",
        "新建选举文件夹，列出下一步填什么。 / Make an election folder, and say what to fill in next.",
    ),
    "forms": (
        "commands.sending.forms:forms",
        "生成送审的反馈表（forms/第N批）。 / Make the forms that the units fill in.",
    ),
    "letters": (
        "commands.sending.letters:letters",
        "写函和文书（Word）。 / Write the letters and papers, all kinds by default.",
    ),
    "confirm": (
        "commands.sending.letters:confirm",
        "写反馈确认单，同 letters 反馈确认单。 / Write what was read of each unit, for its seal.",
    ),
    "decisions": (
        "commands.deciding.decisions:decisions",
        "按最近一次编号比对，生成下一份认定表供填写。 / Make the next 认定表 from the last numbered review.",
    ),
    "list": (
        "commands.deciding.public_list:public_list",
        "只依认定表打印公示名单。 / Print the list for posting, from decisions alone.",
    ),
    "tasks": (
        "commands.accounting.tasks:tasks",
        "按最近一次编号比对，生成下一份工作台账供填写。 / Make the next ledger of tasks to fill in.",
    ),
    "account": (
        "commands.accounting.account:account",
        "按最近一次编号比对，出每人去向、问题清单等。 / What the last numbered review amounts to.",
    ),
    "calendar": (
        "commands.calendar:calendar",
        (
            "倒排工期表：从选举日倒推各项期限。 / "
            "Every date by which something must be out, from polling day back."
        ),
    ),
    "elected": (
        "commands.elected:elected",
        "当选结果核验：读取 elected.xlsx，逐村核对班子结构要求。 / Check those elected, village by village.",
    ),
    "numbers": (
        "commands.numbers:numbers",
        "人员编号登记（numbers.csv）。 / The register of person numbers (numbers.csv).",
    ),
    "rules": (
        "commands.packs:rules",
        "检查、查看、试算规则包。 / Check, show and try packs.",
    ),
    "seal": (
        "commands.keeping.seal:seal_folder",
        "封存选举文件夹：材料、各次比对、函、认定，一个文件。 / Seal an election folder into one file.",
    ),
    "verify": (
        "commands.keeping.verify:verify",
        "查验封存文件或者选举文件夹：逐个文件核对，各次比对重算。 / Check an archive, or a folder.",
    ),
    "purge": (
        "commands.keeping.purge:purge",
        "到期清除各单位的反馈（delete_answers_by）。 / Delete what units answered, when its day has come.",
    ),
    "schema": (
        "commands.schema:schema",
        "打印 JSON 输出的 JSON Schema。 / Print the JSON Schema of JSON outputs.",
    ),
}

# Commands ask the clock by what the context carries (commands/line/today.py).
SETTINGS = {"help_option_names": ["-h", "--help"], "max_content_width": 100, "obj": date.today}


@click.group(cls=Doors, context_settings=SETTINGS, table=COMMANDS)
@click.version_option(package_name="lianshen", prog_name="lianshen", help=VERSION)
def main() -> None:
    """联审：村“两委”换届被提名人资格比对。机器比对，单位反馈，由人认定。

    Compares nominees for village elections with the law and with adopted criteria; people decide.
    """  # noqa: D400 - the sentence that click shows ends with a Chinese stop
    # A review makes a million small things that live until its end; the collector would walk them all, often.
    gc.set_threshold(100_000, 50, 50)
    click.get_current_context().obj = date.today  # the only clock that commands have
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")  # a GBK console has no 𠮷; it must not stop the review


files.signals.loaded()

if __name__ == "__main__":
    main(prog_name="lianshen")
