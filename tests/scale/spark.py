"""Spark for the tests: here, or as a cluster of several processes on this machine."""

from __future__ import annotations

import contextlib
import os
import signal
import socket
import subprocess
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from engine.backends.sql.duck import available
from engine.backends.sql.spark.starting import has_java, installed

MOST = 600  # seconds that a cluster may run; a run without any worker waits for ever, so its test ends before
WORKERS_WAIT = 100  # seconds until a cluster has its workers, on a machine that is busy
# Java that starts quickly and is never fast: the tests are over before it would be.
QUICKLY = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"
needs_spark = pytest.mark.skipif(
    not (available() and installed() and has_java()), reason="PySpark or Java is not installed"
)


@pytest.fixture(scope="module", autouse=True)
def quick_java() -> Iterator[None]:
    """Have Java start quickly, and bind to this machine alone."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("JAVA_TOOL_OPTIONS", QUICKLY)
        patch.setenv("SPARK_LOCAL_IP", "127.0.0.1")
        yield


@dataclass(frozen=True)
class Cluster:
    """A master with its workers, each a group of processes of its own."""

    master: str
    workers: tuple[subprocess.Popen[bytes], ...]

    def kill(self, number: int) -> None:
        """Kill a worker and all that it started, as a machine that loses its power."""
        stop(self.workers[number])


def stop(process: subprocess.Popen[bytes]) -> None:
    """Kill a process with all that it started."""
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()


@contextlib.contextmanager
def cluster(place: Path, workers: int) -> Iterator[Cluster]:
    """Start a standalone cluster on 127.0.0.1, and stop it whatever happens."""
    import pyspark

    home = Path(pyspark.__file__).parent
    around = {**os.environ, "SPARK_HOME": str(home), "SPARK_SCALA_VERSION": "2.13"}  # as `spark-class` does
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port = found.getsockname()[1]
    place.mkdir()
    log = (place / "cluster.log").open("wb")
    started: list[subprocess.Popen[bytes]] = []

    def start(name: str, *words: str) -> subprocess.Popen[bytes]:
        line = [
            "timeout",
            "-s",
            "KILL",
            str(MOST),
            "java",
            "-Xmx512m",
            "-cp",
            f"{home}/jars/*",
            f"org.apache.spark.deploy.{name}",
            *words,
        ]
        made = subprocess.Popen(line, stdout=log, stderr=log, cwd=place, env=around, start_new_session=True)
        started.append(made)
        return made

    try:
        here = ("--host", "127.0.0.1", "--webui-port", "0")
        start("master.Master", *here, "--port", str(port))
        _wait_for(place / "cluster.log", b"I have been elected leader", 1)
        master = f"spark://127.0.0.1:{port}"
        more = ("--cores", "1", "--memory", "1g", "--work-dir", str(place / "work"))
        made = tuple(start("worker.Worker", *here, *more, master) for _ in range(workers))
        _wait_for(place / "cluster.log", b"Successfully registered with master", workers)
        yield Cluster(master, made)
    finally:
        for process in started:
            stop(process)
        log.close()


def _wait_for(log: Path, words: bytes, times: int) -> None:
    """Wait until words stand in a log so many times."""
    for _ in range(WORKERS_WAIT * 5):
        if log.read_bytes().count(words) >= times:
            return
        time.sleep(0.2)
    raise TimeoutError(log.read_text(encoding="utf-8", errors="replace")[-2000:])
