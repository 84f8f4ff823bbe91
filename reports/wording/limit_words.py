"""Says the least and the most that a requirement allows."""

from rules.model.ratios import Limits, SizeOf
from vocabulary.texts import Text


def limit_words(limits: Limits) -> Text:
    """Say the least and the most."""
    match limits:
        case Limits(int() as low, int() as high) if low == high:
            return Text(f"为 {low}", f"exactly {low}")
        case Limits(int() as low, int() as high):
            return Text(f"为 {low} 至 {high}", f"{low} to {high}")
        case Limits(int() as low, None):
            return Text(f"不少于 {low}", f"at least {low}")
        case Limits(None, int() as high):
            return Text(f"不多于 {high}", f"at most {high}") if high else Text("为 0", "none")
        case _:
            return Text("", "")


def size_words(size: SizeOf) -> Text:
    """Say how many seats a body may have."""
    said = limit_words(size.limits)
    return Text(f"{said.zh}，且为单数", f"{said.en}, an odd number") if size.odd else said
