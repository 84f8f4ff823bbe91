"""Where the files lie that tests read."""

from pathlib import Path

TESTS = Path(__file__).parent
ROOT = TESTS.parent
DOCS = ROOT / "docs"
GOLDEN = TESTS / "golden"
MADE_BEFORE = TESTS / "folders" / "made_2026_11"
