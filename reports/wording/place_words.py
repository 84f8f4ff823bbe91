"""How bodies are called where they are elected: villages and urban communities have names of their own."""

from collections.abc import Mapping

from rules.model.pack import Pack
from vocabulary.texts import Text

_IN_COMMUNITIES: Mapping[str, str] = {
    "村民委员会": "居民委员会",
    "村民选举委员会": "居民选举委员会",
    "村务监督": "居务监督",
    "村党组织": "社区党组织",
    "全村": "全社区",
    "of the village": "of the community",
}
_IN_BOTH: Mapping[str, str] = {"村民委员会": "村（居）民委员会"}


def as_called_there(words: Text, pack: Pack) -> Text:
    """Return words about bodies as a pack's places call them."""
    names = _names(pack)
    zh, en = words.zh, words.en
    for village, there in names.items():
        zh, en = zh.replace(village, there), en.replace(village, there)
    return Text(zh, en)


def _names(pack: Pack) -> Mapping[str, str]:
    """Return what is called otherwise in the places that a pack speaks of."""
    units = frozenset[str]() if pack.applies_to is None else pack.applies_to.units
    if "community" not in units:
        return {}
    return _IN_BOTH if "village" in units else _IN_COMMUNITIES
