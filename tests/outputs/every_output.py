"""Everything that any command prints or writes about an election, by who reads it; and what is left out.

A command, a format or an option that writes something new and is not here fails a test
(`tests/test_leaks.py`): so no output escapes the searches for IDs, withheld words and words that judge.
"""

from collections.abc import Callable, Mapping
from datetime import date

import pytest

import cli
from commands.deciding.person_letters import PERSON_KINDS
from reports.accounting.accounts import Kind
from reports.returned.copies import RETURNED
from tests.counties.new_folders import ASKED
from tests.outputs.office import Found, Office, said_in
from tests.samples import DEEP
from vocabulary.texts import Lang
from vocabulary.writing.reading_copies import copy_name

DAY, DUE = "2026-12-06", date(2030, 1, 1)
FORMS = "form"  # what carries IDs, for those who match people by them
OWN = "own unit"  # what a unit said itself, sent back for its seal
_READERS = {"认定": "decider", "乡镇": "township"}


def _review(office: Office) -> Found:
    """Yield the numbered review, and every audience in every format."""
    yield "internal: console", office.run("review", office.folder, "--today", DAY)
    yield from _numbered(office)
    for reader in ("internal", "decider", "township", "public"):
        for form, lang in (("table", "en"), ("json", "zh")):
            args = ("--audience", reader, "--format", form, "--lang", lang)
            yield f"{reader}: {form}", office.run("review", office.folder, *args)
    for reader in ("internal", "decider", "township"):
        to = office.to / f"pages {reader}"
        args = ("--audience", reader, "--format", "html", "-o", to)
        yield f"{reader}: html", office.run("review", office.folder, *args)
        yield from office.read(reader, to)
    for form in ("xlsx", "docx"):
        to = office.to / form
        yield f"internal: {form}", office.run("review", office.folder, "--format", form, "-o", to)
        yield from office.read("internal", to)


def _numbered(office: Office) -> Found:
    """Yield every file of the numbered reviews by who reads it."""
    for path in sorted((office.folder / "reports").rglob("*")):
        # What goes back to its sender holds IDs and words of the sender's own: test_leaks reads it apart.
        if path.is_file() and RETURNED not in path.parts:
            reader = _READERS.get(path.relative_to(office.folder).parts[2], "internal")
            yield f"{reader}: {path.relative_to(office.folder)}", path.read_text(encoding="utf-8")


def _explain(office: Office) -> Found:
    """Yield people explained to each reader."""
    for at, number in enumerate(office.people):
        # The working copies differ by who reads, not by whom they are about: `make test` tries every third.
        for reader in ("internal", "decider", "candidate") if DEEP or at % 3 == 0 else ("candidate",):
            name = f"candidate {number}" if reader == "candidate" else reader
            for form in ("table", "json"):
                args = ("--person", number, "--for", reader, "--format", form)
                yield (
                    f"{name}: explain {form}" + ("" if reader == "candidate" else f" {number}"),
                    office.run("explain", office.folder, *args),
                )
    yield (
        "internal: explain en",
        office.run("explain", office.folder, "--person", office.people[0], "--lang", "en"),
    )


def _letters(office: Office) -> Found:
    """Yield letters and papers on people by their readers, and the templates."""
    yield "internal: letters", office.run("letters", office.folder, "--order", "roster")
    english = ("--order", "roster", "--lang", "en")
    yield "internal: letters en", office.run("letters", office.folder, *english)
    yield "internal: letters templates", office.run("letters", office.folder, "--templates", "--lang", "en")
    yield "internal: confirm", office.run("confirm", office.folder, "--lang", "en")
    whom = {"联审意见表": "internal", "名单": "public", "催办函": "unit", "反馈确认单": OWN}
    kinds = {kind.name for kind in PERSON_KINDS} - set(whom)
    shelves = (office.folder / "letters", office.folder / copy_name("letters"))
    for path in (path for shelf in shelves for path in sorted(shelf.rglob("*.docx"))):
        kind, name = path.parent.name, path.relative_to(office.folder)
        assert kind in {*whom, *kinds}, f"who reads {name}?"
        yield f"{whom.get(kind, f'candidate {path.name[:4]}')}: {name}", said_in(path)


def _forms(office: Office) -> Found:
    """Yield what is said of forms, the letters with them, and the forms themselves."""
    yield "internal: forms", office.run("forms", office.folder, "--today", DAY)
    english = ("--reissue", 1, "--lang", "en", "--today", DAY)
    yield "internal: forms in English", office.run("forms", office.folder, *english)
    again = ("--reissue", 1, "--by", "township", "--today", DAY)
    yield "internal: forms again", office.run("forms", office.folder, *again)
    unit = ("--supplement", "--by", "unit", "--lang", "en", "--today", DAY)
    yield "internal: forms supplement", office.run("forms", office.folder, *unit)
    for path in sorted(
        path for name in ("forms", copy_name("forms")) for path in (office.folder / name).rglob("*")
    ):
        if path.is_file():
            reader = FORMS if path.suffix == ".xlsx" else "unit"
            yield f"{reader}: {path.parent.name}/{path.name}", said_in(path)


def _account(office: Office) -> Found:
    """Yield every paper on what the review amounts to; the duties as their owners receive them."""
    yield "internal: account json", office.run("account", office.folder, "--format", "json")
    for kind in Kind:
        yield (
            f"internal: account {kind.value}",
            office.run("account", office.folder, "--kind", kind.value, "--format", "table"),
        )
        for form in ("html", "docx"):
            if kind is Kind.DUTIES and form == "docx":
                continue
            to = office.to / f"{kind.value}.{form}"
            office.run("account", office.folder, "--kind", kind.value, "--format", form, "-o", to)
            yield from office.read("internal", to)
    yield from _duties(office)
    yield "internal: account en", office.run("account", office.folder, "--lang", "en")


def _duties(office: Office) -> Found:
    """Yield the duties as their owners receive them, and the reading copies of them."""
    for lang in Lang:
        to = office.to / f"{Kind.DUTIES.value}-{lang.value}"
        line = ("--kind", Kind.DUTIES.value, "--format", "docx", "-o", to, "--lang", lang.value)
        office.run("account", office.folder, *line)
        for name, text in office.read("internal", to):
            reader = "township" if f"{to.name}/城关镇" in name else "unit"
            yield f"{reader}{name[len('internal') :]}", text


def _sheets(office: Office) -> Found:
    """Yield the next sheets that people fill in."""
    for command, made in (("decisions", "认定表_第*.xlsx"), ("tasks", "工作台账_第*.xlsx")):
        for lang in ("zh", "en"):
            yield f"internal: {command} {lang}", office.run(command, office.folder, "--lang", lang)
        for path in sorted((office.folder / command).glob(made)):
            yield from office.read("internal", path)


def _list(office: Office) -> Found:
    """Yield the list for posting in every format, from what people decided, and the letters with it."""
    office.decide(office.folder)
    yield "internal: second review", office.run("review", office.folder, "--today", DAY)
    yield from _numbered(office)
    yield from _letters(office)
    for form in ("table", "json", "xlsx", "docx"):
        orders = (("votes", "zh"), ("strokes", "en"), ("roster", "en"))
        for order, lang in orders if DEEP or form == "table" else orders[:1]:
            to = office.to / "list" / order
            args = (
                "--order",
                order,
                "--format",
                form,
                "--lang",
                lang,
                *(("-o", to) if form in {"xlsx", "docx"} else ()),
            )
            yield f"public: list {form} {order}", office.run("list", office.folder, *args)
        args = ("--audience", "public", "--order", "roster", "--format", form, "-o", office.to / "public")
        wanted = args if form in {"xlsx", "docx"} else args[:-2]
        yield f"public: review {form}", office.run("review", office.folder, *wanted)
    for folder in ("list", "public"):
        yield from office.read("public", office.to / folder)


def _others(office: Office) -> Found:
    """Yield what else is printed or written about an election."""
    folder = office.folder
    for command, form, lang in (
        *(("calendar", form, lang) for form, lang in (("table", "zh"), ("json", "en"))),
        *(("elected", form, lang) for form, lang in (("table", "zh"), ("json", "en"))),
        *(("rules update", form, lang) for form, lang in (("table", "zh"), ("json", "en"))),
    ):
        yield f"internal: {command} {form}", office.run(command, folder, "--format", form, "--lang", lang)
    yield "internal: numbers restore", office.run("numbers restore", folder, "--lang", "en")
    yield "internal: rules test", office.run("rules test", "common", "--folder", folder, "--lang", "en")
    for form in ("text", "html", "docx"):
        to = office.to / f"booklet.{form}"
        args = (
            "--format",
            form,
            "--lang",
            "en" if form == "text" else "zh",
            *(() if form == "text" else ("-o", to)),
        )
        yield f"internal: rules show {form}", office.run("rules show", "--folder", folder, *args)
        if to.exists():
            yield from office.read("internal", to)
    to = office.to / "new"
    yield "internal: new", office.run("new", to, *ASKED, "--from", folder, "--lang", "en")
    yield from office.read("internal", to)


def _keeping(office: Office) -> Found:
    """Yield what is said of the archive, and the record of what was deleted; the archive holds all of it."""
    archive = office.to / "kept.zip"
    yield "internal: seal", office.run("seal", office.folder, "-o", archive, "--lang", "en")
    yield "internal: verify", office.run("verify", archive)
    yield "internal: verify folder", office.run("verify", office.folder, "--lang", "en")
    with (office.folder / "election.yaml").open("a", encoding="utf-8") as file:
        file.write("\ndelete_answers_by: 2027-03-20\n")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(cli, "date", type("Due", (date,), {"today": classmethod(lambda _: DUE)}))
        yield "internal: purge dry run", office.run("purge", office.folder, "--dry-run", "--lang", "en")
        two = ("--by", "张三", "--by", "李四", "--archives-stay")
        yield "internal: purge", office.run("purge", office.folder, *two, "--lang", "en")
    yield from office.read("internal", office.folder / "archive")


# In the order in which an office does it; each list of commands is written about by one function.
WRITERS: Mapping[tuple[str, ...], Callable[[Office], Found]] = {
    ("review",): _review,
    ("explain",): _explain,
    ("letters", "confirm"): _letters,
    ("forms",): _forms,
    ("account",): _account,
    ("decisions", "tasks"): _sheets,
    ("list",): _list,
    ("calendar", "elected", "numbers restore", "rules update", "rules test", "rules show", "new"): _others,
    ("seal", "verify", "purge"): _keeping,
}
_NO_FOLDER = "it reads no election"
NOBODY: Mapping[str, str] = {
    "demo": "its county is made up, and reviewed as any other",
    "export": "numbers for a computer, without names: tests/scale holds it against the county",
    **dict.fromkeys(
        ("rules check", "rules compare", "rules list", "rules new", "rules schema", "rules sql"), _NO_FOLDER
    ),
    **{f"schema {name}": _NO_FOLDER for name in ("account", "calendar", "elected", "explain", "report")},
}
ALIKE = ("--lang", "--order", "--kind")  # of which not every choice is tried with every command
# Options with which the same is printed or written.
QUIET: Mapping[str, str] = {
    "--password": "opens files that come in",
    "--engine": "computes the same",
    "--on": "of Parquet, which has no names",
    "--since": "of Parquet",
    "--county": "of Parquet, or of a new folder",
    "--today": "a day",
    "--due": "a day",
    "--past": "lets a review be made",
    "--open": "opens the first page",
    "--timings": "seconds",
    "--village": "a part of the same",
    "--key": "of Parquet",
    "--only": "a part of the same",
    "--apply": "copies shipped packs",
    "--fingerprint": "compares",
    "--class": "a part of the same",
    "--kind": "of a new folder: tests/outputs/test_strict_files.py makes each",
}


def everything(office: Office, *, leaving_out: tuple[str, ...] = ()) -> dict[str, str]:
    """Return every output by `audience: name`."""
    found: dict[str, str] = {}
    for commands, write in WRITERS.items():
        if not set(commands) & set(leaving_out):
            found.update(write(office))
    return found
