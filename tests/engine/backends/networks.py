"""Networks asked, and what they ought to answer."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence

import pytest

from engine.backends.formula import Formula, holds
from engine.backends.rete import Network, available
from tests.places import ROOT

Fact = Mapping[str, int]
needs_library = pytest.mark.skipif(not available(), reason="durable-rules cannot be imported on this Python")


def answer(rules: Sequence[Formula], facts: Sequence[Fact]) -> set[tuple[int, int]]:
    """Ask a network that lives for one question."""
    network = Network(rules)
    try:
        return network.matches(facts)
    finally:
        network.close()


def meaning(rules: Sequence[Formula], facts: Sequence[Fact]) -> set[tuple[int, int]]:
    """Work out the same by the definition."""
    return {(row, n) for row, fact in enumerate(facts) for n, rule in enumerate(rules) if holds(rule, fact)}


def alone(code: str, **more: str) -> str:
    """Run the code in a process of its own, in which every warning is an error, and return what it prints."""
    start = "from engine.backends.rete import *\nfrom engine.backends.formula import *\n"
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", start + code],
        cwd=ROOT,
        env={**os.environ, **more},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout
