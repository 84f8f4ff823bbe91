"""How a person can contest an explanation: by the packs' procedure, and by what the law gives everybody."""

from collections.abc import Iterable, Mapping
from typing import Any

from rules.model.pack import Pack
from vocabulary.texts import Lang, Text

Json = dict[str, Any]

STEPS: Mapping[str, Text] = {
    "decides": Text("认定机构", "decides"),
    "object_to": Text("向谁提出异议", "object to"),
    "object_days": Text("提出异议的期限（日）", "days to object"),
    "recheck_days": Text("复核期限（日）", "days to re-check"),
    "after_posting": Text("名单公布以后", "after the list is posted"),
}
NO_CLOCK = Text(
    "所用依据没有写明异议的途径和期限，以县里公布的为准（县定）。",
    "The sources used name no way and no day to object; the county sets them.",
)
# Personal Information Protection Law, Art. 24, 45, 46 and 48.
RIGHTS = Text(
    "你有权要求说明，有权要求由工作人员核实，不接受仅由计算机比对作出的决定；可查阅、复制与你有关的信息，"
    "认为有误的可要求更正；可书面或者口头陈述、申辩，提交证据。未提出的，不视为承认。",
    "You may ask for an explanation and for a check by a person, and need not accept a decision made by "
    "computer alone; you may see and copy what concerns you and have mistakes corrected; you may make a "
    "statement and hand in evidence. Silence is no admission.",
)


def contest_of(packs: Iterable[Pack], lang: Lang) -> Json:
    """Return how to contest: the steps of every pack that spoke of the person, and everybody's rights."""
    steps = [
        {
            "pack": pack.name,
            "step": name,
            "label": label.to(lang),
            "value": term.text.to(lang) if term.text else term.value,
            "item": term.item,
        }
        for pack in packs
        for name, label in STEPS.items()
        if (term := pack.procedure.get(name)) is not None
    ]
    return {"steps": steps, "note": "" if steps else NO_CLOCK.to(lang), "rights": RIGHTS.to(lang)}
