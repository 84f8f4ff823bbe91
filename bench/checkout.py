"""The checkout that the bench is in: what it runs, and where its figures are kept."""

from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).parent.parent
