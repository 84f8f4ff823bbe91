"""Finds what the packs in effect ask of a figure of the whole county."""

from collections.abc import Iterator
from fractions import Fraction

from engine.elected.elected import Figure
from engine.elected.figures import AGE, BOTH_POSTS, CROSS, PARTS
from engine.review.docket import Because
from engine.review.review import Review
from reports.disclosed.results import Asked
from reports.wording.words import AIM
from rules.model.conditions import Is, Test
from rules.model.made_of import in_both_offices
from rules.model.pack import Pack
from rules.model.ratios import Area, CountOf, MeanOf, OverArea, Ratio, RatioGrade, Scope, VillagesWhere


def asked_of(figure: Figure, review: Review) -> Iterator[Asked]:
    """Yield what the packs in effect ask of a figure of the county."""
    unadopted = {item.pack for item in review.set_aside if item.because is Because.NOT_ADOPTED}
    for pack in review.packs:
        for ratio in pack.ratios if pack.name not in unadopted else ():
            if _is_of_the_county(ratio.scope) and _is_on(ratio, figure.name):
                yield Asked(_asked_words(pack, ratio), _share(ratio))


def _is_of_the_county(scope: Scope) -> bool:
    """Whether a requirement is on the whole county."""
    return isinstance(scope, OverArea) and scope.area is Area.COUNTY


def _asked_words(pack: Pack, ratio: Ratio) -> str:
    """Say what is asked, by which source; a wish is called one."""
    wish = f"（{AIM.zh}）" if ratio.grade is RatioGrade.PREFER else ""
    return f"{pack.title.zh} {ratio.item}".strip() + f"：{ratio.text.zh}{wish}"


def _is_on(ratio: Ratio, name: str) -> bool:
    """Whether a requirement is surely on this figure."""
    match ratio.measure:
        case VillagesWhere(holds):
            return name == "both_posts" and set(in_both_offices(holds) or ()) == {"chair", "secretary"}
        case CountOf(where=Test("sex", Is("female"))):
            return name == "women"
        case CountOf(trend=trend) | MeanOf(trend=trend) if trend is not None:
            return trend.baseline in _headers(name)
        case _:
            return False


def _headers(name: str) -> tuple[str, ...]:
    """Return the headers of the previous term that a figure is compared with."""
    apart = {"age": AGE, "cross": CROSS, "both_posts": BOTH_POSTS}
    return PARTS[name][2] if name in PARTS else apart.get(name, ())


def _share(ratio: Ratio) -> Fraction | None:
    """Return the part of the whole that must be reached, or must not be passed."""
    match ratio.measure:
        case VillagesWhere(share=share) | CountOf(share=share) if share is not None:
            return share.at_most if share.at_least is None else share.at_least
        case _:
            return None
