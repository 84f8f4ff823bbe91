"""What holds for every test."""

import gc

import pytest

MOST_NEW = 20_000  # objects between two looks at the youngest


def pytest_collection_finish(session: pytest.Session) -> None:
    """Keep the collector from walking through ten thousand tests and all modules again and again."""
    del session
    gc.collect()
    gc.freeze()
    gc.set_threshold(MOST_NEW, 20, 100)
