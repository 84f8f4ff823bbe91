"""Memory that was used and is free again goes back to the system."""

import sys


def give_back() -> None:
    """Give back what the C library keeps for later: what Python makes next comes from elsewhere.

    Libraries in C and Rust leave there as much as they took once: of a large JSON the double of its size.
    """
    if sys.platform != "linux":
        return
    import ctypes  # takes its time to load

    trim = getattr(ctypes.CDLL(None), "malloc_trim", None)  # of glibc alone
    if trim is not None:
        trim(0)
