"""libyaml and PyYAML see the same in every pack that we ship; otherwise the fast one may not read it."""

import pytest

from files.yaml.yaml_text import read_yaml
from rules.library import shipped_names, shipped_text


@pytest.mark.parametrize("name", shipped_names())
def test_a_shipped_pack_has_the_same_words_at_the_same_places(name: str) -> None:
    """Every node of the tree is equal: keys, values, and the line and column of each."""
    raw = shipped_text(name)
    assert raw is not None
    fast, slow = (read_yaml(raw, "pack.yaml", ours=ours) for ours in (True, False))
    assert fast == slow
    assert not slow[1]
