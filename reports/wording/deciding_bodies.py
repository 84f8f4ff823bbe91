"""What the bodies are called that sources name as deciding, signing, or hearing objections."""

from collections.abc import Mapping

from vocabulary.texts import Text

_BODIES: Mapping[str, str] = {
    "村民选举委员会": "the village election committee",
    "居民选举委员会": "the residents' election committee",
    "乡镇、县级换届选举工作指导小组": "the election guidance groups of township and county",
    "街道、县级换届选举工作指导小组": "the election guidance groups of subdistrict and county",
    "乡镇村民委员会换届选举工作指导小组": "the township's election guidance group",
    "县级村民委员会换届选举工作指导小组": "the county's election guidance group",
    "乡镇村民委员会选举工作指导机构": "the township's body that guides the election",
    "县级村民委员会选举工作指导机构": "the county's body that guides the election",
    "乡镇人民政府选举工作指导机构": "the township government's body that guides the election",
    "市县选举工作指导机构": "the body of city or county that guides the election",
}


def body_named(name: str) -> Text:
    """Name a body as its source does; in English the name stands behind what it is, where we know it."""
    return Text(name, f"{_BODIES[name]} ({name})" if name in _BODIES else name)
