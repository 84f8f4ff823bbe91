"""Move the fragments of this folder into CHANGELOG.md, each as a bullet under its heading of Unreleased."""

import sys
from pathlib import Path

KINDS = ("added", "changed", "fixed", "removed")
UNRELEASED = "## Unreleased\n"


def gathered(changelog: str, fragments: dict[str, list[str]]) -> str:
    """Return the changelog with the fragments, by kind, at the end of their headings."""
    before, mark, rest = changelog.partition(UNRELEASED)
    if not mark:
        raise SystemExit("CHANGELOG.md has no section Unreleased")
    section, release, after = rest.partition("\n## ")
    for kind in KINDS:
        lines = "".join(f"- {text}\n" for text in fragments.get(kind, ()))
        if lines:
            section = _under(section, f"### {kind.title()}\n", lines)
    return before + mark + section + release + after


def _under(section: str, heading: str, lines: str) -> str:
    """Return a section with lines at the end of a heading, which is made if it is not there."""
    if heading not in section:
        return f"{section.rstrip()}\n\n{heading}\n{lines}"
    before, _, rest = section.partition(heading)
    own, following, after = rest.partition("\n### ")
    return before + heading + own.rstrip("\n") + "\n" + lines + following + after


def main(root: Path) -> None:
    """Gather the fragments of a checkout."""
    found: dict[str, list[str]] = {}
    paths = [path for path in sorted((root / "changelog.d").glob("*.*.md")) if path.suffixes[-2][1:] in KINDS]
    for path in paths:
        found.setdefault(path.suffixes[-2][1:], []).append(" ".join(path.read_text("utf-8").split()))
    changelog = root / "CHANGELOG.md"
    changelog.write_text(gathered(changelog.read_text("utf-8"), found), "utf-8")
    for path in paths:
        path.unlink()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
