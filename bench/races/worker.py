"""One engine in a process of its own: prepares, runs once for the answer, then once for every line it reads.

`python -m bench.races.worker ENGINE PEOPLE FILE LOAD` writes one line per person to FILE and the seconds of
processor of every run to standard output, the first included.
"""

import gc
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from bench.races.engines import CONTENDERS, Run
from bench.races.people import people
from bench.races.programs import Load, programs, questions


def main(name: str, count: int, answer: Path, load: Load) -> None:
    """Run one engine as often as the parent says."""
    ready = CONTENDERS[name].prepare(programs(load), people(questions(), count))
    gc.collect()
    gc.freeze()  # the people are there before the engine; it shall not pay for them
    answer.write_text("\n".join(ready.read(_timed_run(ready.run))), encoding="ascii")
    print("answered", flush=True)
    for _ in sys.stdin:
        _timed_run(ready.run)


def _timed_run(run: Run) -> Sequence[Any]:
    """Run once and print the seconds."""
    began = time.process_time()
    made = run()
    print(time.process_time() - began, flush=True)
    gc.collect()
    return made


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), Path(sys.argv[3]), Load(sys.argv[4]))
