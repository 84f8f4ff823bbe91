"""An archive holds everything, is made again to the byte, and says of one flipped bit where it is."""

import json
import os
import shutil
import zipfile
from contextlib import suppress
from pathlib import Path
from random import Random

import pytest

from candidates.folders import READING_COPIES
from files.archives import NotAnArchiveError
from reports.archive.checking import check
from reports.archive.manifest import MANIFEST
from tests.counties.county import clean_county
from tests.samples import samples
from tests.sending.clerks import run

PAGE = "reports/第01次/内部/index.html"


@pytest.fixture(scope="module")
def sealed(reviewed: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Seal that county."""
    to = tmp_path_factory.mktemp("sealed") / "yunxi.zip"
    code, said = run("seal", reviewed, "-o", to)
    assert code == 0, said
    return to


def fingerprint(said: str) -> str:
    """Return the fingerprint that a command printed."""
    return said.partition("SHA-256）：")[2][:64]


def test_an_archive_is_verified_to_the_byte(sealed: Path) -> None:
    """Every file is as it was sealed, and the review made again is the same."""
    code, said = run("verify", sealed)
    assert code == 0, said
    assert "逐个核对：全部一致" in said
    assert "第 01 次比对：重算一致，逐字节相同" in said


def test_everything_is_in_it_but_scans(reviewed: Path, sealed: Path) -> None:
    """Every file of the folder is in the archive; a scan is known by its fingerprint."""
    there = {
        path.relative_to(reviewed).as_posix()
        for path in reviewed.rglob("*")
        if path.is_file() and not path.name.startswith(".")
    }
    with zipfile.ZipFile(sealed) as archive:
        held = set(archive.namelist())
        manifest = json.loads(archive.read(MANIFEST))
    assert held == (there - {"papers/送审函盖章件.pdf"}) | {MANIFEST}
    assert [each["file"] for each in manifest["scans"]] == ["papers/送审函盖章件.pdf"]
    assert [each["number"] for each in manifest["reviews"]] == [1]


def test_the_same_folder_is_the_same_archive(reviewed: Path, sealed: Path, tmp_path: Path) -> None:
    """Nothing of the clock or of the computer is in the bytes."""
    again = tmp_path / "again.zip"
    code, said = run("seal", reviewed, "-o", again)
    assert code == 0
    assert again.read_bytes() == sealed.read_bytes()
    assert fingerprint(said) == fingerprint(run("verify", sealed)[1])


def test_a_flipped_bit_is_found_and_placed(sealed: Path, tmp_path: Path) -> None:
    """Wherever a bit of the file is flipped, something is said of it: a file by its name, or the archive."""
    raw, chance = sealed.read_bytes(), Random(7)
    places = [0, 5, len(raw) - 1, len(raw) - 30, *(chance.randrange(len(raw)) for _ in range(samples(300)))]
    for place in places:
        spoiled = bytearray(raw)
        spoiled[place] ^= 1 << chance.randrange(8)
        bad = tmp_path / "bad.zip"
        bad.write_bytes(spoiled)
        where = tmp_path / f"at-{place}"
        where.mkdir(exist_ok=True)
        with suppress(NotAnArchiveError):
            assert not check(bad, where).sound, place
        shutil.rmtree(where)


def test_a_spoiled_file_is_named(sealed: Path, tmp_path: Path) -> None:
    """A bit of the middle of a file is named with the file."""
    with zipfile.ZipFile(sealed) as archive:
        begin = archive.getinfo(PAGE).header_offset
    raw = bytearray(sealed.read_bytes())
    raw[begin + 30 + len(PAGE.encode()) + 200] ^= 4
    bad = tmp_path / "bad.zip"
    bad.write_bytes(raw)
    code, said = run("verify", bad)
    assert code == 3
    assert f"损坏：{PAGE}" in said


def test_another_file_than_the_register_names(sealed: Path) -> None:
    """Whoever exchanges the whole archive is found by the fingerprint on paper."""
    said = run("verify", sealed)[1]
    assert run("verify", sealed, "--fingerprint", fingerprint(said).upper())[0] == 0
    code, said = run("verify", sealed, "--fingerprint", "0" * 64)
    assert code == 3
    assert "与登记表上的指纹不符" in said


def rewritten(sealed: Path, to: Path, added: dict[str, bytes], *, without: str = "") -> Path:
    """Write an archive again with other entries, as somebody would who forges one."""
    with zipfile.ZipFile(sealed) as old, zipfile.ZipFile(to, "w") as new:
        for info in old.infolist():
            if info.filename != without:
                new.writestr(info, old.read(info))
        for name, content in added.items():
            new.writestr(name, content)
    return to


def test_what_was_added_or_taken_away_is_named(sealed: Path, tmp_path: Path) -> None:
    """An entry that the table of contents does not know, and one that is gone."""
    forged = rewritten(sealed, tmp_path / "f.zip", {"rosters/另一份.csv": b"x"}, without=PAGE)
    code, said = run("verify", forged)
    assert code == 3
    assert "多出：rosters/另一份.csv" in said
    assert f"缺少：{PAGE}" in said


@pytest.mark.parametrize("name", ["../outside.txt", "/outside.txt", "rosters/../../outside.txt", "a\\b"])
def test_no_entry_leads_out(sealed: Path, tmp_path: Path, name: str) -> None:
    """A path that leads out of the folder is damage, and nothing is written there."""
    forged = rewritten(sealed, tmp_path / "f.zip", {name: b"x"})
    where = tmp_path / "in" / "side"
    where.mkdir(parents=True)
    found = check(forged, where)
    assert not found.sound
    assert not (tmp_path / "in" / "outside.txt").exists()
    assert not (tmp_path / "outside.txt").exists()


@pytest.mark.parametrize("content", [b"", b"no archive at all", b"PK\x05\x06" + bytes(18)])
def test_what_is_no_archive_is_said(tmp_path: Path, content: bytes) -> None:
    """Any other file is no archive: a message, never a traceback."""
    path = tmp_path / "x.zip"
    path.write_bytes(content)
    code, said = run("verify", path)
    assert code == 3
    assert "不是封存文件" in said or "清单" in said
    assert run("verify", tmp_path / "none.zip")[0] == 2


def test_reading_copies_are_none_of_the_archive(folder: Path) -> None:
    """English copies are no papers of the office: none is sealed, and no review is made again with them."""
    for shelf in READING_COPIES:
        paper = folder / shelf / "第01次" / "催办函" / "a_催办函.en.docx"
        paper.parent.mkdir(parents=True)
        paper.write_bytes(b"in English")
    assert run("verify", folder)[0] == 0
    to = folder.parent / "sealed.zip"
    assert run("seal", folder, "-o", to)[0] == 0
    with zipfile.ZipFile(to) as parts:
        assert [name for name in parts.namelist() if ".en" in name] == []
    assert run("verify", to)[0] == 0


def test_nothing_is_overwritten_and_nothing_sealed_without_a_review(folder: Path, tmp_path: Path) -> None:
    """A file that is there stays; without a numbered review there is nothing to seal."""
    there = tmp_path / "there.zip"
    there.write_text("mine", encoding="utf-8")
    assert run("seal", folder, "-o", there)[0] == 2
    assert there.read_text(encoding="utf-8") == "mine"
    assert run("seal", folder)[0] == 0
    assert run("seal", folder)[0] == 0
    assert len(list((folder / "archive").iterdir())) == 2
    assert run("review", folder)[0] == 1  # what was sealed is no problem of the folder
    fresh = clean_county().write(tmp_path / "fresh")
    code, said = run("seal", fresh)
    assert code == 2
    assert "lianshen review" in said


@pytest.mark.skipif(not hasattr(os, "symlink"), reason="no links on this system")
def test_a_link_that_leads_out_is_left_and_named(folder: Path, tmp_path: Path) -> None:
    """What lies elsewhere is not the election's."""
    (tmp_path / "secret.csv").write_text("x", encoding="utf-8")
    (folder / "rosters" / "link.csv").symlink_to(tmp_path / "secret.csv")
    code, said = run("seal", folder, "-o", tmp_path / "s.zip")
    assert code == 0
    assert "未封存：rosters/link.csv" in said


def test_both_languages(sealed: Path, folder: Path, tmp_path: Path) -> None:
    """The commands speak English on request."""
    assert "every file is as it was sealed" in run("verify", sealed, "--lang", "en")[1]
    assert "fingerprint (SHA-256)" in run("seal", folder, "-o", tmp_path / "e.zip", "--lang", "en")[1]
