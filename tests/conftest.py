"""What holds for every test."""

import gc

import pytest

from tests.samples import DEEP

MOST_NEW = 20_000  # objects between two looks at the youngest


def pytest_collection_finish(session: pytest.Session) -> None:
    """Keep the collector from walking through ten thousand tests again and again; read no workbook twice."""
    del session
    if not DEEP:
        from tests.remembered import remember  # here are the processes that run tests, and no other

        remember()
    gc.collect()
    gc.freeze()
    gc.set_threshold(MOST_NEW, 20, 100)
