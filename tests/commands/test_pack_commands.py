"""`rules new` and `rules schema`: a pack that works as it stands, and never in place of another."""

import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from cli import main
from commands.pack_schema import shipped_schema
from rules.model.pack import Force
from rules.schema.pack_schema import SCHEMA_FILE
from tests.counties.county import clean_county, nominees, report_of
from tests.fast_yaml import as_values
from tests.places import DOCS


def run(*args: object) -> Result:
    """Run the command line in this process."""
    return CliRunner().invoke(main, [str(arg) for arg in args])


@pytest.fixture
def county(tmp_path: Path) -> Path:
    """Return an election folder."""
    return clean_county().write(tmp_path / "county")


@pytest.mark.parametrize("force", [force.value for force in Force])
def test_a_new_pack_is_clean_and_its_examples_come_out(tmp_path: Path, force: str) -> None:
    """Whatever the source, the pack that is written can be checked, shown and tried at once."""
    made = run("rules", "new", "yunxi-2026", "-o", tmp_path, "--force", force, "--county", "云溪县")
    assert made.exit_code == 0
    pack = tmp_path / "yunxi-2026.yaml"
    assert run("rules", "check", pack).exit_code == 0
    tried = run("rules", "test", pack, "--engine", "reference")
    assert tried.exit_code == 0
    assert "10 个例子，0 个不符" in tried.stdout
    shown = run("rules", "show", pack).stdout
    assert "云溪县" in shown
    assert "第一条" in shown


def test_every_line_put_aside_works_when_it_is_taken_in(tmp_path: Path) -> None:
    """The lines set aside as remarks are good as well: whoever takes them in gets no mistake for it."""
    run("rules", "new", "yunxi-2026", "-o", tmp_path)
    pack = tmp_path / "yunxi-2026.yaml"
    text = pack.read_text(encoding="utf-8")
    pack.write_text(re.sub("(?m)^#~ ?", "", text), encoding="utf-8")
    assert "#~" in text
    assert run("rules", "check", pack).exit_code == 0
    assert "13 个例子，0 个不符" in run("rules", "test", pack, "--engine", "reference").stdout


def test_the_first_line_leads_to_the_schema(tmp_path: Path) -> None:
    """An editor finds the schema beside the pack, by the pack's first line."""
    run("rules", "new", "yunxi-2026", "-o", tmp_path)
    first = (tmp_path / "yunxi-2026.yaml").read_text(encoding="utf-8").splitlines()[0]
    assert first == f"# yaml-language-server: $schema=./{SCHEMA_FILE}"
    assert (tmp_path / SCHEMA_FILE).read_text(encoding="utf-8") == shipped_schema()


def test_an_older_schema_is_refreshed_and_a_pack_never_touched(tmp_path: Path) -> None:
    """What a county wrote is never written over; the schema, which is the product's, always is."""
    (tmp_path / SCHEMA_FILE).write_text("{}", encoding="utf-8")
    (tmp_path / "yunxi-2026.yaml").write_text("pack: mine\n", encoding="utf-8")
    refused = run("rules", "new", "yunxi-2026", "-o", tmp_path)
    assert refused.exit_code == 2
    assert "已经存在" in refused.stderr
    assert (tmp_path / "yunxi-2026.yaml").read_text(encoding="utf-8") == "pack: mine\n"
    assert run("rules", "new", "yunxi-2027", "-o", tmp_path).exit_code == 0
    assert (tmp_path / SCHEMA_FILE).read_text(encoding="utf-8") == shipped_schema()
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "yunxi-2026.yaml",
        "yunxi-2027.yaml",
        SCHEMA_FILE,
    ]


@pytest.mark.parametrize(
    "args",
    [
        ("Yunxi",),
        ("../yunxi",),
        ("云溪",),
        ("cn-vco-2025",),
        ("yunxi", "-o", "nowhere"),
        ("yunxi", "--folder", "nowhere"),
        ("yunxi", "--folder", ".", "-o", "."),
        ("yunxi", "--force", "custom"),
        ("yunxi", "--title", "\x1b[2J"),
        ("yunxi", "--from", "1 October"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_written(
    args: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A name, a place or a title that will not do ends with 2 and leaves no file."""
    monkeypatch.chdir(tmp_path)
    refused = run("rules", "new", *args)
    assert refused.exit_code == 2
    assert refused.stderr
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "title", ['云溪县"补充"规定: {a, b} # 1', "no", "1.50", "- 一", "$title", "\\", "云溪 & *县"]
)
def test_a_title_stands_as_it_was_given(title: str, tmp_path: Path) -> None:
    """No sign in a title is taken for YAML's own, or for a place to fill in."""
    assert run("rules", "new", "yunxi", "-o", tmp_path, "--title", title).exit_code == 0
    assert title in run("rules", "show", tmp_path / "yunxi.yaml").stdout


def test_a_new_pack_works_in_a_review_when_it_is_adopted(county: Path) -> None:
    """With the lines that `rules new` prints in election.yaml, the pack speaks of every nominee."""
    before = report_of(county)
    made = run("rules", "new", "yunxi-2026", "--folder", county)
    printed = as_values(made.stdout)
    assert printed["packs"] == ["cn-vco-2025", "shibuxuan-2020", "yunxi-2026"]
    (adopted,) = printed["adopted"]
    assert (adopted["pack"], adopted["by"]) == ("yunxi-2026", "云溪县换届工作领导小组")
    election = county / "election.yaml"
    text = election.read_text(encoding="utf-8")
    packs, _, entry = made.stdout.partition("adopted:\n")
    text = re.sub(r"(?m)^packs: .*\n", packs, text).replace("adopted:\n", f"adopted:\n{entry}")
    election.write_text(text, encoding="utf-8")
    after = report_of(county)
    assert after["problems"] == before["problems"] == []
    assert "yunxi-2026" in [pack["pack"] for pack in after["election"]["packs"]]
    assert {"criterion": "yunxi-2026/otherwise-unsuitable", "because": "only_if_raised"} in after["set_aside"]
    wishes = {
        number: {wish["criterion"]: wish["truth"] for wish in nominee["wishes"]}
        for number, nominee in nominees(after).items()
    }
    assert all(each["yunxi-2026/schooling"] == "yes" for each in wishes.values())
    ratios = [ratio["ratio"] for village in after["villages"] for ratio in village["ratios"]]
    assert ratios.count("yunxi-2026/young") == len(after["villages"])
    # Nobody is found sanctioned, so that nobody's verdict changes.
    assert [n["verdict"] for n in nominees(after).values()] == [
        n["verdict"] for n in nominees(before).values()
    ]


def test_until_it_is_adopted_it_is_set_aside(county: Path) -> None:
    """A pack that is named and not adopted is told, and takes no effect."""
    run("rules", "new", "yunxi-2026", "--folder", county)
    election = county / "election.yaml"
    text = election.read_text(encoding="utf-8")
    election.write_text(text.replace("shibuxuan-2020]", "shibuxuan-2020, yunxi-2026]"), encoding="utf-8")
    assert "not_adopted" in [item["because"] for item in report_of(county)["set_aside"]]


def test_a_law_needs_no_adoption(county: Path) -> None:
    """What is printed for a law or a regulation names the pack and no adoption."""
    made = run("rules", "new", "hainan-rules", "--folder", county, "--force", "regulation")
    assert as_values(made.stdout) == {"packs": ["cn-vco-2025", "shibuxuan-2020", "hainan-rules"]}


def test_in_an_election_folder_it_goes_to_the_packs(county: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without any option, in an election folder the pack is written where reviews look for it."""
    monkeypatch.chdir(county)
    assert run("rules", "new", "yunxi-2026").exit_code == 0
    assert (county / "packs" / "yunxi-2026.yaml").is_file()


def test_a_title_that_will_not_do_leaves_the_folder_as_it_was(county: Path) -> None:
    """Where nothing is written, not even packs/ is made."""
    assert run("rules", "new", "yunxi-2026", "--folder", county, "--title", "a\x07").exit_code == 2
    assert not (county / "packs").exists()


def test_a_link_out_of_the_folder_is_not_followed(county: Path, tmp_path: Path) -> None:
    """Nothing is written outside an election folder by a link in it."""
    (tmp_path / "elsewhere").mkdir()
    (county / "packs").symlink_to(tmp_path / "elsewhere")
    assert run("rules", "new", "yunxi-2026", "--folder", county).exit_code == 2
    assert list((tmp_path / "elsewhere").iterdir()) == []


def test_the_schema_is_printed_or_written(tmp_path: Path) -> None:
    """`rules schema` prints what `-o` writes, and is JSON."""
    printed = run("rules", "schema")
    assert printed.exit_code == 0
    assert printed.stdout == shipped_schema()
    assert json.loads(printed.stdout)["$schema"].endswith("2020-12/schema")
    target = tmp_path / "x.json"
    target.write_text("old", encoding="utf-8")
    assert run("rules", "schema", "-o", target).exit_code == 0
    assert target.read_text(encoding="utf-8") == shipped_schema()
    assert run("rules", "schema", "-o", tmp_path / "nowhere" / "x.json").exit_code == 2
    assert sorted(path.name for path in tmp_path.iterdir()) == ["x.json"]


def test_what_no_example_shows_is_a_hint(tmp_path: Path) -> None:
    """`rules test` names the criteria without an example for each truth, and that fails nothing."""
    example = DOCS / "examples" / "pack.yaml"
    whole = run("rules", "test", example)
    assert (whole.exit_code, "提示" in whole.stdout) == (0, False)
    written = example.read_text(encoding="utf-8")
    line = "  - {criterion: schooling, given: {education: junior}, expect: no}\n"
    assert written.count(line) == 1
    short = tmp_path / "yunxi-2026.yaml"
    short.write_text(written.replace(line, ""), encoding="utf-8")
    lacking = run("rules", "test", short)
    assert lacking.exit_code == 0
    assert "提示：条款 schooling 还没有结果为“不涉及”的例子" in lacking.stdout
    assert "hint: no example of schooling comes out no" in run("rules", "test", short, "--lang", "en").stdout
