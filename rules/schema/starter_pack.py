"""A pack to begin with: complete, commented, and ready to be rewritten line by line."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from importlib.resources import files
from string import Template

from rules.model.pack import Force
from rules.schema.pack_schema import SCHEMA_FILE
from vocabulary.texts import Text

# How a title ends where nobody has given one: it says what is to be written there.
UNTITLED: Mapping[Force, Text] = {
    Force.LAW: Text("法律（请写全称）", "law (write its full title)"),
    Force.REGULATION: Text("法规（请写全称）", "regulation (write its full title)"),
    Force.PARTY_RULE: Text("党内法规（请写全称）", "Party rule (write its full title)"),
    Force.POLICY: Text("换届政策文件（请写全称）", "policy document (write its full title)"),
    Force.LOCAL: Text("换届补充规定（请写全称）", "supplementary rules (write their full title)"),
}


@dataclass(frozen=True, slots=True)
class Start:
    """What a new pack begins with."""

    name: str
    force: Force
    title: Text
    first_day: date


def untitled(county: str, force: Force) -> Text:
    """Return the title of a source that nobody has named yet."""
    rest = UNTITLED[force]
    return Text(f"{county}{rest.zh}", f"{county} {rest.en}".strip())


def starter_pack(start: Start, template: str | None = None) -> str:
    """Return the text of a new pack, from the usual template or another one."""
    usual = files("rules.schema") / "starter_pack.yaml"
    return Template(template or usual.read_text(encoding="utf-8")).substitute(
        schema=SCHEMA_FILE,
        pack=start.name,
        title_zh=_quoted(start.title.zh),
        title_en=_quoted(start.title.en),
        from_day=start.first_day.isoformat(),
        force=start.force.value,
    )


def _quoted(text: str) -> str:
    """Return a text as YAML reads it back to the letter, whatever signs are in it."""
    return json.dumps(text, ensure_ascii=False)
