"""One run of one contender: `python -m bench.provinces.runs NAME DATA OUT CRITERIA`."""

import json
import resource
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path

from bench.provinces.asked import Asked, criteria
from bench.provinces.by_polars import by_polars
from bench.provinces.by_sql import THREADS, by_sql


def by_lianshen(data: Path, out: Path, _: Sequence[Asked]) -> None:
    """Do what `lianshen review DATA -o OUT --engine sql` does."""
    from bench.provinces.asked import REVIEW
    from scale.machines import Here
    from scale.review import How, review_data

    result = review_data(data, How(out, REVIEW, None, Here(threads=THREADS)))
    if result.problems or not result.judged:
        raise ValueError(result.problems)


CONTENDERS: Mapping[str, Callable[[Path, Path, Sequence[Asked]], None]] = {
    "lianshen": by_lianshen,
    "polars": by_polars,
    "polars, the same": partial(by_polars, whole=True),
    "duckdb": by_sql,
    "duckdb, the same": partial(by_sql, whole=True),
}


def main() -> None:
    """Run one contender and print what it cost."""
    name, data, out, number = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]), int(sys.argv[4])
    started, asked = time.perf_counter(), criteria(number)
    CONTENDERS[name](data, out, asked)
    spent = resource.getrusage(resource.RUSAGE_SELF)
    print(
        json.dumps(
            {
                "processor": round(spent.ru_utime + spent.ru_stime, 2),
                "clock": round(time.perf_counter() - started, 2),
                "megabytes": _peak(),
            }
        )
    )


def _peak() -> int:
    """Return the megabytes of this process at most; ru_maxrss begins with those of whoever started it."""
    status = Path("/proc/self/status")
    if status.exists():
        return int(status.read_text().split("VmHWM:")[1].split()[0]) // 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


if __name__ == "__main__":
    main()
