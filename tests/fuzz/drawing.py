"""Draws packs and people, and asks both engines about them."""

from contextlib import closing

import hypothesis
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from engine.backends.durable import Durable
from engine.backends.rete import available
from engine.program.lowering import lower
from engine.program.meaning import Reference
from tests.engine.program.generated import packs
from tests.engine.program.generated_people import crowds
from tests.fuzz.folders import LOCAL_PACK
from tests.rules.grammar.test_hostile_packs import SMALL, changed, read, sound

PACKS = 10  # of one seed; the first of Hypothesis is always the smallest there is
QUICK = settings(
    max_examples=PACKS,
    deadline=None,
    database=None,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)


def packs_of(seed: int) -> list[str]:
    """Draw the packs of a seed, judge them twice or spoil them as text, and return what does not hold."""
    try:
        (_judged if seed % 2 and available() else _spoilt)(seed)
    except Exception as error:  # noqa: BLE001 - whatever fails is what we look for
        return [f"packs: {type(error).__name__}: {error}"[:600]]
    return []


def _judged(seed: int) -> None:
    """Assert that the engines agree on packs and people."""

    @hypothesis.seed(seed)
    @QUICK
    @given(packs().flatmap(lambda pack: st.tuples(st.just(pack), crowds(pack))))
    def agree(drawn) -> None:  # noqa: ANN001 - Hypothesis knows what it draws
        generated, crowd = drawn
        program = lower(generated.pack, generated.pack.criteria, generated.dates)
        with closing(Durable()) as durable:
            assert durable.judge(program, crowd) == Reference().judge(program, crowd)

    agree()


def _spoilt(seed: int) -> None:
    """Assert that a spoilt pack is a pack or has problems."""

    @hypothesis.seed(seed)
    @QUICK
    @given(changed(SMALL) | changed(LOCAL_PACK))
    def read_well(text: str) -> None:
        sound(read(text))

    read_well()
