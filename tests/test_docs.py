"""The documentation keeps up with the code: files, commands, links, the twin READMEs, the quoted pack."""

import re
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from cli import main
from engine.program.meaning import Reference
from engine.review.example_runs import run_examples
from rules.library import Library, shipped_names
from rules.reading.pack_reader import read_pack
from tests.places import ROOT

DOCS = ROOT / "docs"
PAGES = sorted([*ROOT.glob("*.md"), *DOCS.rglob("*.md")])
PACKAGES = (
    "vocabulary",
    "files",
    "candidates",
    "rules",
    "engine",
    "intake",
    "scale",
    "reports",
    "demo",
    "commands",
    "bench",
)
FENCED = re.compile(r"^ *```(\w*)\n(.*?)^ *```$", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")
HEADING = re.compile(r"^(#{1,6}) +(.+)$", re.MULTILINE)
MADE = re.compile(
    r"<!-- (\w+) -->\n.*?<!-- end -->", re.DOTALL
)  # made from packs, whose words are their sources'
OURS = re.compile("不合格|合格|不通过|通过|否决|淘汰|黑名单")


def text_of(path: Path) -> str:
    """Return a page."""
    return path.read_text(encoding="utf-8")


def prose_of(path: Path) -> str:
    """Return a page without its code blocks, where a `#` begins a comment and not a heading."""
    return FENCED.sub("", text_of(path))


def essence(path: Path) -> list[list[str]]:
    """Return the code blocks of a README: commands without remarks, of sample output the numbers."""
    return [
        re.findall(r"\d+", block)
        if kind == "text"
        else [re.sub(r"\s+# .*", "", line).strip() for line in block.splitlines()]
        for kind, block in FENCED.findall(text_of(path))
    ]


def anchors_of(path: Path) -> set[str]:
    """Return what a link can point to within a page, as code forges make it of the headings."""
    titles = (title.lower().replace(" ", "-") for _, title in HEADING.findall(prose_of(path)))
    return {re.sub(r"[^\w-]", "", title) for title in titles}


def commands(group: click.Group, names: tuple[str, ...] = ()) -> Iterator[tuple[str, click.Command]]:
    """Return every command with the words that call it."""
    context = click.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        assert command is not None
        if isinstance(command, click.Group):
            yield from commands(command, (*names, name))
        else:
            yield " ".join((*names, name)), command


def test_every_folder_of_the_product_has_its_line() -> None:
    """Architecture.md says of every package and of every folder inside what it holds."""
    page = text_of(DOCS / "architecture.md")
    folders = {
        path.parent.relative_to(ROOT).as_posix() for name in PACKAGES for path in (ROOT / name).rglob("*.py")
    }
    # The root of a package that only holds folders needs no line of its own.
    assert {folder for folder in folders if f"`{folder}/`" not in page} <= {"engine"}


def test_every_command_and_option_is_documented() -> None:
    """What the command line offers is told in the README or a page of docs/."""
    told = "\n".join(text_of(path) for path in (ROOT / "README.md", *sorted(DOCS.glob("*.md"))))
    missing = [name for name, _ in commands(main) if f"lianshen {name}" not in told]
    options = {
        option
        for command in (main, *(command for _, command in commands(main)))
        for parameter in command.params
        if isinstance(parameter, click.Option)
        for option in parameter.opts
    }
    missing += [each for each in sorted(options) if not re.search(rf"(?<![\w-]){each}(?![\w-])", told)]
    assert missing == []


@pytest.mark.parametrize("name", ["README.md", "README.zh-CN.md"])
def test_every_command_is_in_both_readmes(name: str) -> None:
    """Each README names every command with the words that call it, and how shells complete them."""
    page = text_of(ROOT / name)
    assert [each for each, _ in commands(main) if f"lianshen {each}" not in page] == []
    assert "_LIANSHEN_COMPLETE=bash_source lianshen" in page


def test_every_decision_is_in_the_list() -> None:
    """The list of decisions is complete."""
    pages = {path.name for path in (DOCS / "decisions").glob("[0-9]*.md")}
    assert set(LINK.findall(text_of(DOCS / "decisions" / "README.md"))) == pages


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_links_and_pictures_are_there(page: Path) -> None:
    """Every relative link leads to a file, and to a heading where it names one."""
    for target in LINK.findall(prose_of(page)):
        if target.startswith("https://"):
            continue
        name, _, anchor = target.partition("#")
        aim = (page.parent / name).resolve() if name else page
        assert aim.exists(), target
        assert aim.is_relative_to(ROOT), target
        assert not anchor or anchor in anchors_of(aim), target


def test_every_picture_is_shown() -> None:
    """No picture lies about unused."""
    shown = {Path(target).name for page in PAGES for target in LINK.findall(text_of(page))}
    assert {path.name for path in (DOCS / "pictures").iterdir()} <= shown


def test_the_readmes_are_twins() -> None:
    """Both READMEs have the same headings by level and the same code blocks."""
    english, chinese = ROOT / "README.md", ROOT / "README.zh-CN.md"
    levels = [[len(hashes) for hashes, _ in HEADING.findall(prose_of(page))] for page in (english, chinese)]
    assert levels[0] == levels[1]
    assert essence(english) == essence(chinese)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_no_word_of_ours_decides(page: Path) -> None:
    """No page says of a nominee what only people may decide."""
    assert OURS.findall(MADE.sub("", text_of(page))) == []


def test_the_pack_that_is_quoted_is_the_example() -> None:
    """The pack in packs.md is docs/examples/pack.yaml to the letter."""
    example = text_of(DOCS / "examples" / "pack.yaml")
    assert example in [block for _, block in FENCED.findall(text_of(DOCS / "packs.md"))]


def test_the_example_pack_can_be_used() -> None:
    """The example pack is read without a problem, and its examples come out as they say."""
    reading = read_pack((DOCS / "examples" / "pack.yaml").read_bytes(), "pack.yaml", Library().find)
    assert reading.problems == ()
    assert reading.pack is not None
    runs = run_examples(reading.pack, Reference())
    assert len(runs) == len(reading.pack.examples) > 0
    assert [run for run in runs if not run.as_expected] == []


@pytest.mark.parametrize("name", ["README.md", "README.zh-CN.md"])
def test_the_readmes_count_the_shipped_packs(name: str) -> None:
    """Each says in one line how many packs are shipped, and where the provinces are told."""
    count = len(shipped_names())
    said = f"{count} packs are shipped" if name == "README.md" else f"随附 {count} 个规则包"
    (line,) = (each for each in (ROOT / name).read_text(encoding="utf-8").splitlines() if said in each)
    assert "docs/law.md" in line


def test_the_counting_of_days_is_printed_as_an_analogy() -> None:
    """Civil Code Art. 201-203 are on periods of civil law (Art. 200); no page says that they govern these."""
    counting = re.compile(r"民法典第二百零[一二三]条|Civil Code(?:,)? Art\. 20[123]")
    analogy = re.compile(r"参照$|by analogy with (?:the )?$")
    printed = [
        *DOCS.glob("*.md"),
        *(
            path
            for folder in ("reports", "commands", "vocabulary", "rules/packs")
            for path in (ROOT / folder).rglob("*")
            if path.suffix in {".py", ".j2", ".yaml"}
        ),
    ]
    found = {
        path: [text[: hit.start()][-20:] for hit in counting.finditer(text)]
        for path in printed
        if counting.search(text := path.read_text("utf-8"))
    }
    assert found
    assert not [path for path, before in found.items() if not all(map(analogy.search, before))]
