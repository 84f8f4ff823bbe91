"""Pages are made by several processes: the same as by one, whatever happens to one of them."""

import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only there is a process forked")

# In a process of its own: what runs the tests may have threads, and then nothing is forked.
SETTING = """
import os, sys, threading, time
from pathlib import Path
from files.sharing import shares
shares.cores = lambda: 3
here = os.getpid()
def who(number):
    time.sleep(0.001)
    return b"here" if os.getpid() == here else b"%d" % os.getpid()
"""


def run(program: str, *args: str) -> str:
    """Run a program where shares can be had, and return what it printed."""
    done = subprocess.run(
        [sys.executable, "-c", SETTING + program, *args],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=60,
    )
    assert done.stderr == ""
    return done.stdout.strip()


def test_many_pieces_are_done_elsewhere_and_few_are_done_here() -> None:
    """Several processes do what takes long, this one among them; what is over at once is done here."""
    program = """
print(b"here" in shares.in_shares(200, who), len(set(shares.in_shares(200, who))) > 1)
print(set(shares.in_shares(20, who)) == {b"here"})
"""
    assert run(program).splitlines() == ["True True", "True"]


def test_what_comes_out_has_the_order_of_what_was_asked() -> None:
    """Whoever did a piece, and whenever, it stands in its place."""
    program = """
def late(number):
    time.sleep(0.002 if number < 50 else 0)
    return b"%d" % number
print(list(shares.in_shares(300, late)) == [b"%d" % number for number in range(300)])
"""
    assert run(program) == "True"


@pytest.mark.parametrize("end", ["os._exit(3)", "os.kill(os.getpid(), 9)", "raise MemoryError"])
def test_what_a_process_left_is_done_here(end: str) -> None:
    """A process that ends early takes no piece with it, and nobody hears of it."""
    program = f"""
def piece(number):
    if os.getpid() != here and number == 77:
        {end}
    return b"%d" % number
print(list(shares.in_shares(200, piece)) == [b"%d" % number for number in range(200)])
"""
    assert run(program) == "True"


@pytest.mark.deep
@pytest.mark.parametrize(("started", "elsewhere"), [(0, "False"), (1, "True")])
def test_where_no_more_processes_can_be_had_the_rest_is_done_here(started: int, elsewhere: str) -> None:
    """A fork that fails, be it the first, costs time and nothing else, and leaves no process."""
    program = f"""
left, fork = [None] * {started}, os.fork
def full():
    if not left:
        raise BlockingIOError(11, "no more processes")
    left.pop()
    return fork()
os.fork = full
done = list(shares.in_shares(200, who))
print(len(done), any(each != b"here" for each in done))
try:
    os.wait()
except ChildProcessError:
    print("nobody left")
"""
    assert run(program).splitlines() == [f"200 {elsewhere}", "nobody left"]


def test_what_cannot_be_done_fails_as_it_would_here_and_leaves_no_process() -> None:
    """The first failure of all is raised, with its own words, and nobody works on."""
    program = """
def piece(number):
    if number in (99, 150):
        raise ValueError(f"no {number}")
    return b""
try:
    list(shares.in_shares(200, piece))
except ValueError as error:
    print(error)
try:
    os.wait()
except ChildProcessError:
    print("nobody left")
"""
    assert run(program).splitlines() == ["no 99", "nobody left"]


PAYS = """
class Plain:
    pack = unpack = staticmethod(lambda found: found)
now = [0.0]
def clock():
    return now[0]
def lasting(seconds, work=who):
    def piece(number):
        now[0] += seconds
        return work(number)
    return piece
"""


@pytest.mark.parametrize(
    ("seconds", "here", "elsewhere"), [("0.001", 200, "False"), ("0.01", 20, "True"), ("5", 1, "True")]
)
def test_the_first_pieces_say_whether_the_rest_is_worth_sharing(
    seconds: str, here: int, elsewhere: str
) -> None:
    """What is over soon is done here; of what lasts the first pieces are, until it is known that it does."""
    program = f"""{PAYS}
done = list(shares.in_shares_where_it_pays(200, lasting({seconds}), Plain, clock))
print(set(done[:{here}]) == {{b"here"}}, any(each != b"here" for each in done))
"""
    assert run(program) == f"True {elsewhere}"


def test_what_one_piece_loads_for_all_says_nothing_of_the_rest() -> None:
    """The third piece takes a second, and no other does: nothing is worth sharing."""
    program = f"""{PAYS}
def piece(number):
    return lasting(1 if number == 2 else 0.001)(number)
done = list(shares.in_shares_where_it_pays(200, piece, Plain, clock))
print(set(done) == {{b"here"}})
"""
    assert run(program) == "True"


@pytest.mark.deep
@pytest.mark.parametrize("end", ["pass", "os.kill(os.getpid(), 9)", "raise MemoryError"])
def test_long_results_are_whole_and_in_their_order(end: str) -> None:
    """A result longer than any pipe holds comes back as it was made, also beside a process that ends."""
    program = f"""{PAYS}
def long(number):
    if os.getpid() != here and number == 77:
        {end}
    return b"%d " % number * (40_000 if number % 3 else 0)
done = list(shares.in_shares_where_it_pays(120, lasting(1, long), Plain, clock))
print(done == [long(number) for number in range(120)])
"""
    assert run(program) == "True"


@pytest.mark.parametrize(("forks_left", "others"), [(99, "True"), (2, "False")])
def test_who_has_copied_much_is_relieved(forks_left: int, others: str) -> None:
    """A process that copied much ends, another one goes on behind it, if it can be had: nothing is lost."""
    program = f"""{PAYS}
from files.sharing import forks
forks._MOST_COPIED = -1
left, fork, who_did = [None] * {forks_left}, os.fork, set()
def some():
    if not left:
        raise BlockingIOError(11, "no more processes")
    left.pop()
    return fork()
os.fork = some
def long(number):
    time.sleep(0.001)
    return who(number) + b" %d" % number * (20_000 if number % 3 else 0)
done = list(shares.in_shares_where_it_pays(400, lasting(1, long), Plain, clock))
print(len({{each.split()[0] for each in done}}) > 4)
print([each.split()[1:] for each in done] == [long(number).split()[1:] for number in range(400)])
try:
    os.wait()
except ChildProcessError:
    print("nobody left")
"""
    assert run(program).splitlines() == [others, "True", "nobody left"]


def test_nothing_is_forked_beside_another_thread() -> None:
    """A fork would carry over what another thread has locked, and nobody to open it."""
    program = """
threading.Thread(target=time.sleep, args=(3,), daemon=True).start()
print(set(shares.in_shares(200, who)) == {b"here"})
"""
    assert run(program) == "True"


def test_a_thread_that_is_just_ending_is_waited_for() -> None:
    """The system still shows a thread for a moment after it was waited for: then it is looked again."""
    program = """
class Lingering(type(Path())):
    looks = 3
    def iterdir(self):
        Lingering.looks -= 1
        return iter(["this"] if Lingering.looks < 0 else ["this", "one that ends"])
shares.Path = Lingering
print(set(shares.in_shares(200, who)) == {b"here"})
"""
    assert run(program) == "False"


def test_files_are_the_same_and_what_was_blocked_is_named_in_order(tmp_path: Path) -> None:
    """Files from several processes are those of one; what leads out is named with the cause."""
    program = """
from reports.shelf.numbering import write_files
base = Path(sys.argv[1])
files = {f"{number % 7}/{number}.html": b"%d" % number for number in range(200)}
said = []
for name, cores in (("one", 1), ("many", 3)):
    shares.cores = lambda: cores
    folder = base / name
    folder.mkdir()
    for elsewhere in ("5", "2"):
        (folder / elsewhere).symlink_to(base)
    said.append(write_files(folder, files))
    lies = {str(p.relative_to(folder)): p.read_bytes() for p in folder.rglob("*.html")}
    said.append(sorted(lies.items()))
print(said[0] == said[2], said[1] == said[3], len(said[0]), len(said[1]))
print(said[2][0].file, said[2][0].why.failure.value)
"""
    assert run(program, str(tmp_path)).splitlines() == ["True True 57 143", "2/2.html leads-out"]
