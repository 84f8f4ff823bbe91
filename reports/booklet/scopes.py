"""Over whom a requirement on the bodies is, in words."""

from collections.abc import Mapping

from reports.wording.words import body_words
from rules.model.ratios import (
    Among,
    Area,
    Between,
    OverArea,
    OverBodies,
    OverBody,
    OverEach,
    OverHolder,
    OverList,
    OverOffice,
    Scope,
)
from vocabulary.elections.choices import POSTS
from vocabulary.texts import Text


def scope_words(scope: Scope) -> Text:
    """Say over whom a requirement is."""
    match scope:
        case OverBody(body):
            words = body_words(body)
            return Text(f"当选的{words.zh}成员", f"the elected {words.en}")
        case OverBodies(bodies):
            return _bodies(bodies)
        case OverHolder() | OverOffice():
            return _post(scope)
        case OverList():
            return Text("全村被提名人", "all nominees of the village")
        case OverArea(area, among):
            return _in_area(among, AREAS[area])
        case OverEach():
            return Text("", "")
        case Between((one, other)):
            first, second = scope_words(one), scope_words(other)
            return Text(f"{first.zh}与{second.zh}之间", f"between {first.en} and {second.en}")


AREAS: Mapping[Area, Text] = {
    Area.TOWNSHIP: Text("全乡镇", "in the township"),
    Area.COUNTY: Text("全县", "in the county"),
    Area.PREFECTURE: Text("全市（州）", "in the prefecture"),
    Area.PROVINCE: Text("全省（区、市）", "in the province"),
}


def _bodies(bodies: tuple[str, ...]) -> Text:
    """Say several bodies, in which each person counts once."""
    words = [body_words(body) for body in bodies]
    zh, en = "、".join(each.zh for each in words), " and ".join(each.en for each in words)
    return Text(f"当选的{zh}成员（一人只计一次）", f"those elected into {en} (each person once)")


def _in_area(among: Among | None, area: Text) -> Text:
    """Say who of those elected in an area is counted."""
    if among is None:
        return Text(f"{area.zh}当选人员", f"all who are elected {area.en}")
    who = scope_words(among)
    return Text(f"{area.zh}{who.zh}", f"{who.en} {area.en}")


def _post(scope: OverHolder | OverOffice) -> Text:
    """Say who is elected to a post, or nominated for it."""
    label = POSTS[scope.post]
    if isinstance(scope, OverOffice):
        return label
    return Text(f"当选的{label.zh}", f"whoever is elected {label.en}")
