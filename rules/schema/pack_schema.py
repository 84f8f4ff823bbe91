"""The JSON Schema of a pack: what an editor needs to offer, explain and check what is written, offline.

It is made from what the reader itself goes by: the shapes, the facts and their kinds, the operators, the
scopes and measures, the shared questions. It is no second reader: names of the author's own, and what two
entries must have in common, are left to `rules check`.
"""

import json
from collections.abc import Mapping
from typing import Any

from rules.model.pack import Pack
from rules.schema.conditions.definitions import condition_defs
from rules.schema.forms import NAMED, TEXT, Schema, either, one_word, reference, shown
from rules.schema.key_rules import rules_between_keys
from rules.schema.shape_forms import shape_defs
from vocabulary.texts import Text

SCHEMA_FILE = "规则包.schema.json"
DIALECT = "https://json-schema.org/draft/2020-12/schema"
_LIST = ("enum", "enumDescriptions", "errorMessage")  # what a closed list of words consists of
_OWN_UNIT = Text("单位的名称", "the name of a unit")


def pack_schema(packs: Mapping[str, Pack]) -> Schema:
    """Return the JSON Schema of a pack that can extend these; `common` has the shared units and questions."""
    common = packs["common"]
    defs = {**shape_defs(), **condition_defs(common)}
    for name, rules in rules_between_keys().items():
        defs[name].setdefault("allOf", []).extend(rules)
    for section in ("Procedure", "InOffice"):
        defs[section]["type"] = ["object", "null"]
    parts = {
        "unit": either(one_word(common.departments), {**TEXT, "description": shown(_OWN_UNIT)}),
        "pack": one_word({name: pack.title for name, pack in packs.items()}),
    }
    lists: dict[str, str] = {}
    head = _placed(defs.pop("Head"), parts, lists)
    placed = {name: _placed(definition, parts, lists) for name, definition in defs.items()}
    placed |= {name: json.loads(content) for content, name in lists.items()}
    return {
        "$schema": DIALECT,
        "description": shown(
            Text(
                "一份审查依据。所有值都按文字读；写完用 rules check 检查",
                "one source of criteria; check it with `rules check`",
            )
        ),
        **head,
        "$defs": placed,
    }


def _placed(node: Any, parts: Mapping[str, Schema], lists: dict[str, str]) -> Any:  # noqa: ANN401 - any part
    """Put the parts in their places, and have every closed list of words refer to one definition of it."""
    if isinstance(node, list):
        return [_placed(item, parts, lists) for item in node]
    if not isinstance(node, dict):
        return node
    if NAMED in node:
        part = parts.get(node[NAMED], reference(node[NAMED]))
        return {**_placed(part, parts, lists), **{key: node[key] for key in node if key != NAMED}}
    if "enumDescriptions" not in node:
        return {key: _placed(value, parts, lists) for key, value in node.items()}
    content = json.dumps({key: node[key] for key in _LIST}, ensure_ascii=False)
    rest = {key: value for key, value in node.items() if key not in _LIST}
    return {**reference(lists.setdefault(content, f"words-{len(lists) + 1}")), **rest}
