"""How much is tried at random: a share of it in `make test`, all of it in `make deep`.

What `make test` tries is the same every time. A file that imports this stands in the list of `make deep`
(tests/test_samples.py).
"""

import os

DEEP = os.environ.get("LIANSHEN_DEEP") == "1"
SHARE = 16


def samples(whole: int) -> int:
    """Return how many of so many samples this run tries."""
    return whole if DEEP else max(1, whole // SHARE)
