"""A criterion with `unsettled_if` alone: people decide, and no engine ever finds a hit."""

from collections.abc import Iterator

import pytest

from engine.backends.backend import Backend
from engine.backends.rete import available
from rules.model.sentences import sentence
from tests.rules.packs import BACKENDS, HEAD, good, misses, opened, read

LEFT = (
    HEAD
    + """\
criteria:
  staff:
    item: 一
    text: {zh: 示例, en: example}
    grade: bar
    unsettled_if: {workplace: {is: organ}}
examples:
  - {criterion: staff, given: {workplace: organ}, expect: unknown}
  - {criterion: staff, given: {workplace: none}, expect: no}
  - {criterion: staff, given: {}, expect: unknown}
"""
)


@pytest.fixture(params=BACKENDS)
def backend(request: pytest.FixtureRequest) -> Iterator[Backend]:
    """Open each engine in turn."""
    if request.param == "durable" and not available():
        pytest.skip("durable-rules cannot be imported on this Python")
    yield from opened(request.param)


def test_it_is_never_a_hit_by_itself(backend: Backend) -> None:
    """What it names is unknown, anything else is no."""
    assert misses(good(LEFT), backend) == []


def test_it_is_read_aloud_as_left_to_people() -> None:
    """The sentence says nothing of a hit."""
    pack = good(LEFT)
    assert sentence(pack.criteria[0], pack).zh == "工作单位性质为「机关」的，由人认定。"


def test_a_wish_still_needs_its_condition() -> None:
    """`prefer` asks when it is met, and what is open answers that for nobody."""
    wish = read(LEFT.replace("grade: bar", "grade: prefer"))
    assert "missing-key" in [each.code for each in wish.problems]
