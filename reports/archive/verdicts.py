"""What is said of an archive that was checked, and of a review that was made again."""

from collections.abc import Iterator, Sequence

from files.entries import printable
from reports.archive.checking import Checked
from reports.archive.manifest import MANIFEST
from reports.archive.remaking import Outcome, Remade
from vocabulary.product import VERSION
from vocabulary.texts import Lang, Text
from vocabulary.writing.masking import masked

_SHOWN = 10


def checked_lines(checked: Checked, fingerprint: str, wanted: str | None, lang: Lang) -> Iterator[str]:
    """Say how an archive compares with its own table of contents, and with the register."""
    yield Text(f"封存指纹（SHA-256）：{fingerprint}", f"fingerprint (SHA-256): {fingerprint}").to(lang)
    if wanted is not None and wanted.strip().lower() != fingerprint:
        message = Text(
            "与登记表上的指纹不符：这不是当时封存的那个文件，或者有改动。",
            "the fingerprint is not the one in the register: another file, or one that was changed",
        )
        yield message.to(lang)
    manifest = checked.manifest
    if manifest is None:
        message = Text(
            f"清单（{MANIFEST}）已损坏，无法逐个核对。", f"the table of contents ({MANIFEST}) is damaged"
        )
        yield message.to(lang)
    else:
        files, scans = len(manifest.files), len(manifest.scans)
        yield Text(
            f"{manifest.county}，选举日 {manifest.polling_day}，{manifest.sealed_on} 封存，"
            f"lianshen {manifest.lianshen}。文件 {files} 个，扫描件 {scans} 件（只记指纹）。",
            f"{manifest.county}, polling day {manifest.polling_day}, sealed on {manifest.sealed_on} by "
            f"lianshen {manifest.lianshen}; {files} files, {scans} scans by fingerprint.",
        ).to(lang)
    yield from _named(Text("损坏", "damaged"), checked.damaged, lang)
    yield from _named(Text("缺少", "missing"), checked.missing, lang)
    yield from _named(Text("多出", "added"), checked.added, lang)
    if not checked.whole and not (checked.damaged or checked.missing or checked.added):
        message = Text(
            "各文件完好，但压缩包本身（文件之间、目录或末尾）有字节与封存时不同。",
            "every file is whole, but the archive around them (headers, contents or end) has other bytes",
        )
        yield message.to(lang)
    if checked.sound:
        yield Text("逐个核对：全部一致。", "every file is as it was sealed").to(lang)


def _named(what: Text, files: Sequence[str], lang: Lang) -> Iterator[str]:
    """Name every file of a kind: whoever looks for one must find it."""
    for file in files:
        yield Text(f"{what.zh}：{_name(file)}", f"{what.en}: {_name(file)}").to(lang)


def _name(file: str) -> str:
    """Return a file's name as it may be printed."""
    return masked(printable(file))


def remade_lines(found: Remade, lang: Lang) -> Iterator[str]:
    """Say how a review compares with the same review made again."""
    head = Text(f"第 {found.number:02d} 次比对：", f"review {found.number:02d}: ")
    yield (head.to(lang) + _OUTCOMES[found.outcome].to(lang) + _because(found).to(lang))
    shown = found.files[:_SHOWN]
    for file in shown:
        yield f"  {_name(file)}"
    if len(found.files) > len(shown):
        rest = len(found.files) - len(shown)
        yield Text(f"  另有 {rest} 个", f"  and {rest} more").to(lang)
    if found.people:
        numbers = ", ".join(found.people)
        yield Text(f"  结果不同的人员：{numbers}", f"  people with another verdict: {numbers}").to(lang)


_OUTCOMES = {
    Outcome.SAME: Text("重算一致，逐字节相同。", "made again, the same byte by byte."),
    Outcome.SAME_VERDICTS: Text(
        "重算的比对结果相同，网页的字节不同", "made again, the same verdicts; pages differ"
    ),
    Outcome.DIFFERENT: Text("与重算的不一致", "not what is made again"),
    Outcome.DAMAGED: Text(
        "记录（记录.json）缺失或已损坏，不能重算。", "its record (记录.json) is missing or damaged."
    ),
    Outcome.CHANGED: Text(
        "当时的材料后来改过或者不在了，不能重算。改过的：",
        "its materials were changed or taken away later, so it cannot be made again:",
    ),
    Outcome.UNREADABLE: Text("本版本读不了当时的材料，不能重算", "this version cannot read its materials"),
}


def _because(found: Remade) -> Text:
    """Say what a difference may come from: another version, or another engine."""
    if found.outcome in {Outcome.SAME, Outcome.CHANGED, Outcome.DAMAGED}:
        return Text("", "")
    if found.version:
        return Text(
            f"：当时是 lianshen {found.version}，本机是 {VERSION}，不同可能出自版本。",
            f": made by lianshen {found.version}, this is {VERSION}; the version may be why.",
        )
    if found.engine:
        return Text(
            f"：当时的引擎 {found.engine} 本机没有，用的是另一个，网页上印的引擎不同。",
            f": its engine {found.engine} is not installed here, and pages name the engine.",
        )
    return Text("。", ".")
