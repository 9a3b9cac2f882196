"""`autograder grade`: what is taken of a submission, what it earns, and that nothing gets lost."""

import contextlib
import json
import os
import signal
import subprocess
import sys
import time
import zipfile
from concurrent.futures import Executor, Future
from concurrent.futures.process import BrokenProcessPool
from datetime import UTC, datetime, timedelta
from pathlib import Path

import psutil
import pytest

from autograder.exports.record import read_records
from autograder.marking import batch, intake, one
from autograder.marking.assignment import Assignment, AssignmentError, Due, every_task, read
from autograder.marking.sandbox import guard, rungs
from autograder.work import Work

ROOT = Path(__file__).resolve().parents[2]
WORK = Work(ROOT)
TASKS = {"scratch/convolution.conv_output_size": 4.0, "scratch/convolution.avg_pool2d": 6.0}
PLACE = "scratch/convolution.py"
RIGHT = """
def conv_output_size(size, kernel_size, stride=1, padding=0, dilation=1):
    if min(size, stride, kernel_size, dilation) < 1 or padding < 0:
        raise ValueError("cannot be")
    left = size + 2 * padding - dilation * (kernel_size - 1) - 1
    if left < 0:
        raise ValueError("too large")
    return left // stride + 1
"""


def write(folder, name, data):
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return path


def taken(path):
    return intake.take(path, TASKS, WORK)


def reasons(found):
    return {one["path"]: one["why"] for one in found.ignored}


@pytest.mark.parametrize(
    "place", [PLACE, f"src/exercises/{PLACE}", f"hw3/{PLACE}", "convolution.py"]
)
def test_a_folder_may_have_any_shape(tmp_path, place):
    write(tmp_path, place, RIGHT)
    assert taken(tmp_path).files == {PLACE: RIGHT.encode()}


def test_only_what_is_asked_for_is_taken(tmp_path):
    write(tmp_path, PLACE, RIGHT)
    others = """conftest.py sitecustomize.py tests/test_convolution.py pytest.ini scratch/losses.py
        solutions/scratch/convolution.py .git/scratch/convolution.py""".split()
    for name in others:
        write(tmp_path, name, "raise SystemExit")
    assert taken(tmp_path).files == {PLACE: RIGHT.encode()}


def test_links_and_pipes_are_not_followed(tmp_path):
    secret = write(tmp_path, "elsewhere/secret.py", "SECRET = 1")
    folder = tmp_path / "ada"
    (folder / "scratch").mkdir(parents=True)
    (folder / PLACE).symlink_to(secret)
    os.mkfifo(folder / "pipe.py")
    (folder / "src").symlink_to(tmp_path)
    found = taken(folder)
    assert not found.files and reasons(found)[PLACE] == "it is a link"
    link = tmp_path / "bob"
    link.symlink_to(folder)
    assert not taken(link).files


def test_a_large_file_is_not_read(tmp_path):
    write(tmp_path, PLACE, b"#" * 2_000_000)
    assert "megabyte" in reasons(taken(tmp_path))[PLACE]


def zipped(path, entries):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in entries.items():
            archive.writestr(name, data)
    return path


def test_a_zip_file_is_read_without_being_unpacked(tmp_path):
    entries = {f"ada/src/exercises/{PLACE}": RIGHT, "../../outside.py": "x", "/etc/passwd": "x"}
    found = taken(zipped(tmp_path / "ada.zip", entries))
    assert found.files == {PLACE: RIGHT.encode()} and len(list(tmp_path.iterdir())) == 1
    assert "leads out" in reasons(found)["../../outside.py"]


def test_a_zip_bomb_is_not_unpacked(tmp_path):
    path = zipped(tmp_path / "bomb.zip", {PLACE: b"0" * 300_000_000})
    found = taken(path)
    assert (
        path.stat().st_size < 1_000_000 and not found.files and "megabyte" in reasons(found)[PLACE]
    )


def test_a_damaged_zip_file_is_said(tmp_path):
    path = tmp_path / "work.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(PLACE, RIGHT * 20)
    data = bytearray(path.read_bytes())
    start = data.find(PLACE.encode()) + len(PLACE)
    data[start : start + 10] = b"\xff" * 10
    path.write_bytes(data)
    found = taken(path)
    assert not found.files and "cannot be read" in reasons(found)[PLACE]


def test_a_link_in_a_zip_file_is_not_followed(tmp_path):
    info = zipfile.ZipInfo(PLACE)
    info.external_attr = 0o120777 << 16
    with zipfile.ZipFile(tmp_path / "link.zip", "w") as archive:
        archive.writestr(info, "/etc/passwd")
    assert not taken(tmp_path / "link.zip").files


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04 and nothing more", b"\0" * 100])
def test_what_is_no_zip_file_is_said(tmp_path, data):
    found = taken(write(tmp_path, "broken.zip", data))
    assert not found.files and "cannot be read" in reasons(found)["broken.zip"]


def notebook(*cells):
    kinds = [{"cell_type": "code", "source": cell.splitlines(True)} for cell in cells]
    return json.dumps({"cells": kinds, "nbformat": 4, "nbformat_minor": 5, "metadata": {}})


def test_a_notebook_is_read_and_not_executed(tmp_path):
    mark = tmp_path / "executed"
    cells = [f"open({str(mark)!r}, 'w')", RIGHT, "1 +", "def something_else():\n    return 1"]
    found = taken(write(tmp_path, "ada.ipynb", notebook(*cells)))
    assert "left // stride + 1" in found.files[PLACE].decode() and not mark.exists()
    assert len(found.ignored) == 3 and "not Python" in str(found.ignored)


@pytest.mark.parametrize("data", ["{}", "[]", "nothing", '{"cells": 3}', "[" * 100_000])
def test_what_is_no_notebook_is_said(tmp_path, data):
    found = taken(write(tmp_path, "ada.ipynb", data))
    assert not found.files and "not a notebook" in reasons(found)["ada.ipynb"]


# --- the assignment


def assignment(tmp_path, text):
    return read(write(tmp_path, "week.toml", text), WORK)


def test_an_assignment_names_tasks_and_points(tmp_path):
    text = 'title = "Week 3"\ntasks = ["scratch/convolution"]\nseed = 7\n[points]\n'
    found = assignment(tmp_path, text + '"scratch/convolution.conv2d" = 50\n')
    every = [id for id in every_task(WORK) if id.startswith("scratch/convolution.")]
    assert list(found.tasks) == every and found.tasks["scratch/convolution.conv2d"] == 50
    assert (found.title, found.seed) == ("Week 3", 7)


@pytest.mark.parametrize(
    "text, words",
    [
        ("title = ", "not a TOML file"),
        ('tasks = ["scratch/convolution.conv2"]', "did you mean 'scratch/convolution.conv2d'"),
        ('tasks = ["lenet.LeNet"]', "names 'lenet.LeNet'"),
        ("tasks = 3", "tasks"),
        ('task = ["scratch/convolution"]', "task"),
        ('tasks = ["scratch/convolution"]\nseed = "x"', "seed"),
        ('tasks = ["scratch/convolution"]\n[due]\nat = "friday"', "due.at"),
        ('tasks = ["scratch/convolution"]\n[due]\nat = 2026-10-09', "due.at is 2026-10-09, but"),
        ('tasks = ["scratch/convolution"]\n[due]\ngrace_minutes = 3', "due.at is missing"),
        ('tasks = ["scratch/convolution"]\n[limits]\nmemory_gb = -1', "limits.memory_gb"),
    ],
)
def test_a_wrong_assignment_is_one_sentence(tmp_path, text, words):
    with pytest.raises(AssignmentError) as caught:
        assignment(tmp_path, text)
    said = str(caught.value)
    assert words in said and "week.toml" in said and said.endswith(".") and "\n" not in said


AT = datetime(2026, 10, 9, 18, tzinfo=UTC)


@pytest.mark.parametrize(
    "hours, days, factor",
    [(-1, 0, 1), (0, 0, 1), (0.4, 0, 1), (1, 1, 0.75), (24, 1, 0.75), (25, 2, 0.5), (80, 4, 0)],
)
def test_late_rules(hours, days, factor):
    due = Due(AT, grace=1800, off_per_day=0.25, last_day=3)
    assert due.late("ada", AT + timedelta(hours=hours)) == {"days": days, "factor": factor}


def test_an_extension_is_for_one_submission():
    due = Due(AT, off_per_day=0.1, extensions={"ada": 2})
    when = AT + timedelta(hours=30)
    assert due.late("ada", when)["factor"] == 1 and due.late("bob", when)["factor"] == 0.8


# --- a class


@pytest.fixture
def everybody(tmp_path):
    """A folder with three submissions, and where their marks go."""
    folder = tmp_path / "class"
    write(folder, f"ada/{PLACE}", RIGHT)
    write(folder, f"bob/{PLACE}", RIGHT.replace("dilation * (kernel_size - 1) - 1", "kernel_size"))
    write(folder, "cleo/notes.txt", "sorry")
    return folder, tmp_path / "marks"


def graded(folder, out, executor_of=None, **settings):
    asked = Assignment(tasks=TASKS, **settings)
    found = batch.take_all(folder, asked, WORK)
    terms = batch.terms_of(ROOT, WORK, asked, found)
    jobs = [job for job in batch.jobs_of(found, terms) if not batch.kept(out, job)]
    records = batch.run(jobs, terms, out, executor_of or (lambda: batch.pool(1)))
    return {record["submission"]: record for record in records}


def test_each_gets_a_record_that_proves_what_was_graded(everybody):
    records = graded(*everybody)
    assert {name: one["points"] for name, one in records.items()} == {
        "ada": 4.0, "bob": pytest.approx(records["bob"]["points"]), "cleo": 0.0
    }  # fmt: skip
    ada, bob, cleo = (records[name] for name in ("ada", "bob", "cleo"))
    assert 0 < bob["points"] < 4 and ada["tasks"][0]["status"] == "passed"
    assert ada["tasks"][0]["expected_tests"] == sorted(ada["tasks"][0]["received_tests"])
    assert [one["status"] for one in ada["tasks"]] == ["passed", "failed"]
    assert [one["status"] for one in cleo["tasks"]] == ["missing", "missing"]
    assert [one["id"] for one in bob["tasks"][0]["mistakes"]], "the mistake is not named"
    assert ada["files"][0]["path"] == PLACE and len(ada["files"][0]["sha256"]) == 64
    assert set(ada["environment"]) >= {
        "python",
        "packages",
        "tests_sha256",
        "seed",
        "rung",
        "missing",
    }
    assert len(read_records(everybody[1])) == 3  # the exports take them


def test_only_what_has_changed_is_graded_again(everybody):
    folder, out = everybody
    graded(folder, out)
    assert not graded(folder, out)
    write(folder, f"cleo/{PLACE}", RIGHT)
    assert list(graded(folder, out)) == ["cleo"]
    assert sorted(graded(folder, out, seed=1)) == ["ada", "bob", "cleo"]


def test_a_file_may_name_its_encoding_as_python_has_it(tmp_path):
    text = f"# coding: latin-1\nNAME = 'Jos\xe9'\n{RIGHT}"
    write(tmp_path / "class", f"jose/{PLACE}", text.encode("latin-1"))
    write(tmp_path / "class", f"marked/{PLACE}", RIGHT.encode("utf-8-sig"))
    write(tmp_path / "class", f"wrong/{PLACE}", text.replace("latin-1", "utf-8").encode("latin-1"))
    records = graded(tmp_path / "class", tmp_path / "marks")
    assert {name: one["points"] for name, one in records.items()} == {
        "jose": 4.0, "marked": 4.0, "wrong": 0.0
    }  # fmt: skip
    assert "not text in UTF-8" in records["wrong"]["tasks"][0]["message"]


class Dying(Executor):
    """Loses its processes at the first submission."""

    def submit(self, function, *arguments):
        future = Future()
        future.set_exception(BrokenProcessPool("a process ended"))
        return future


def test_a_process_that_dies_costs_nobody_a_mark(everybody):
    records = graded(*everybody, Dying)
    assert records["ada"]["points"] == 4.0 and len(records) == 3


def test_what_ends_its_process_twice_is_said_and_tried_again(everybody, monkeypatch):
    folder, out = everybody
    monkeypatch.setattr(batch, "pool", lambda jobs: Dying())
    records = graded(folder, out, Dying)
    assert {one["tasks"][0]["status"] for one in records.values()} == {"error"}
    monkeypatch.undo()
    assert len(graded(folder, out)) == 3


def test_after_a_death_only_what_was_in_work_is_graded_alone(everybody, monkeypatch):
    """Else one submission in a thousand would have all others graded one by one."""
    folder, out = everybody
    for number in range(6):
        write(folder, f"s{number}/{PLACE}", RIGHT)
    alone, deaths = [], [1]

    class Here(Executor):
        def submit(self, function, job, terms):
            future = Future()
            future.set_result(one.failed(job, terms, "not tried"))
            return future

    def counted(jobs):
        alone.append(jobs)
        return Here()

    monkeypatch.setattr(batch, "pool", counted)
    monkeypatch.setattr(batch, "FIRST", 3)
    records = graded(folder, out, lambda: Dying() if deaths and deaths.pop() else Here())
    assert len(records) == 9 and alone == [1, 1, 1]


def test_a_sandbox_that_does_not_start_is_no_fault_of_the_submission(everybody, monkeypatch):
    folder, out = everybody
    rung = rungs.Rung("broken", (), lambda program, root, at: [sys.executable, "-c", "1 / 0"])
    monkeypatch.setattr(one, "best", lambda root: (rung, {}))
    found = batch.take_all(folder, Assignment(tasks=TASKS), WORK)
    terms = batch.terms_of(ROOT, WORK, Assignment(tasks=TASKS), found)
    with pytest.raises(RuntimeError, match="did not start: ZeroDivisionError"):
        one.grade_one(batch.jobs_of(found, terms)[0], terms)


def test_judging_that_does_not_end_ends_its_process():
    code = "from autograder.marking.one import _end_after; _end_after(0.2); input()"
    env = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    judge = subprocess.Popen([sys.executable, "-c", code], env=env, stdin=subprocess.PIPE)
    assert judge.wait(timeout=60) == -signal.SIGTERM


def test_a_fault_of_the_grader_stops_nobody(everybody, monkeypatch):
    class Here(Executor):
        def submit(self, function, job, terms):
            future = Future()
            if job.name == "ada":
                future.set_exception(KeyError("a fault"))
            else:
                future.set_result(one.failed(job, terms, "not tried"))
            return future

    records = graded(*everybody, Here)
    assert "KeyError" in records["ada"]["tasks"][0]["message"] and len(records) == 3


def test_names_that_no_file_can_have_do_not_meet(tmp_path):
    names = ["a/b", "a_b", "a:b", "..", ".hidden", "x" * 300, "ß", "ada"]
    paths = [batch.path_of(tmp_path, name) for name in names]
    assert len(set(paths)) == len(names)
    assert all(path.parent == tmp_path / "records" and path.name[0] != "." for path in paths)


def command(folder, out, *more):
    env = {**os.environ, "PYTHONPATH": str(ROOT / "src"), "NO_COLOR": "1"}
    words = [sys.executable, "-m", "autograder", "grade", str(folder), "--out", str(out), *more]
    return subprocess.Popen(words, cwd=ROOT, env=env, text=True, start_new_session=True,
                            stdout=subprocess.PIPE, stderr=subprocess.PIPE)  # fmt: skip


def test_killed_at_any_moment_it_goes_on(tmp_path):
    folder, out = tmp_path / "class", tmp_path / "marks"
    for number in range(4):
        write(folder, f"s{number}/{PLACE}", RIGHT)
    first = command(folder, out, "--jobs", "1")
    end = time.monotonic() + 120
    while not list(out.glob("records/*.json")) and time.monotonic() < end:
        time.sleep(0.05)
    os.killpg(first.pid, signal.SIGKILL)
    first.communicate()
    done = {path.name: path.stat().st_mtime_ns for path in out.glob("records/*.json")}
    assert 1 <= len(done) < 4
    said, errors = command(folder, out, "--jobs", "1").communicate(timeout=300)
    assert f"4 submissions, {4 - len(done)} to grade" in said, said + errors
    left = {path.name: path.stat().st_mtime_ns for path in out.glob("records/*.json")}
    assert len(left) == 4 and not list(out.glob("records/*.part"))
    summary = json.loads((out / "summary.json").read_text("utf-8"))
    assert len({one["points"] for one in summary["submissions"]}) == 1


@pytest.mark.skipif(sys.platform != "linux", reason="Linux ends children with their parent")
def test_killed_alone_it_leaves_no_process(tmp_path):
    """The signal reaches one process: those that grade, and their sandboxes, must notice."""
    sleeper = "def avg_pool2d(images, kernel_size, stride=None):\n    import time; time.sleep(40)\n"
    folder, out = tmp_path / "class", tmp_path / "marks"
    write(folder, f"eve/{PLACE}", sleeper)
    running = command(folder, out, "--jobs", "1")
    process, end = psutil.Process(running.pid), time.monotonic() + 120
    while not _sandboxes(process) and time.monotonic() < end:
        time.sleep(0.1)
    found = process.children(recursive=True)
    assert _sandboxes(process)
    os.kill(running.pid, signal.SIGKILL)
    running.communicate()
    _, left = psutil.wait_procs(found, timeout=20)
    for process in left:
        process.kill()
    assert not left


def _sandboxes(process):
    """Those of its descendants that bound themselves: the first processes of sandboxes."""
    found = []
    for below in process.children(recursive=True):
        with contextlib.suppress(psutil.Error):
            found += [below] if "--limits" in below.cmdline() else []
    return found


def test_less_than_the_whole_sandbox_can_be_refused(everybody, monkeypatch):
    from click.testing import CliRunner

    from autograder.cli.grade import grade

    folder, out = everybody
    monkeypatch.chdir(ROOT)
    monkeypatch.setattr(
        rungs, "best", lambda root: (rungs.PROCESS, {"bubblewrap": "it is missing"})
    )
    run = CliRunner().invoke(grade, [str(folder), "--out", str(out), "--require-sandbox"])
    assert run.exit_code == 2 and "--require-sandbox asks for it" in run.output
    assert "bubblewrap does not work: it is missing" in run.output and not out.exists()


def test_every_rung_says_what_it_lacks():
    ladder = [rungs.BUBBLEWRAP, rungs.UNFILTERED, rungs.NAMESPACES, rungs.PROCESS, rungs.BARE]
    assert [rung.complete for rung in ladder] == [True, False, False, False, False]
    assert all(set(a.missing) < set(b.missing) for a, b in zip(ladder, ladder[1:], strict=False))


@pytest.mark.parametrize("rung", rungs.ladder(), ids=lambda rung: rung.name)
def test_an_honest_answer_gets_the_same_on_every_rung(everybody, monkeypatch, rung):
    """Their limits differ: one counts all processes of a user, another those of a namespace."""
    if trouble := rungs.lacking(rung) or rung.trouble(ROOT):
        pytest.skip(trouble)
    monkeypatch.setattr(one, "best", lambda root: (rung, {}))
    asked, folder = Assignment(tasks=TASKS), everybody[0]
    found = batch.take_all(folder, asked, WORK)
    terms = batch.terms_of(ROOT, WORK, asked, found)
    job = next(job for job in batch.jobs_of(found, terms) if job.name == "ada")
    record = one.grade_one(job, terms)
    assert record["points"] == 4 and record["environment"]["missing"] == list(rung.missing)


def test_as_root_the_lower_rungs_say_that_no_limit_of_processes_holds(monkeypatch):
    """The kernel exempts root from it, so the record must not claim it."""
    for user, said in ((0, True), (1000, False)):
        monkeypatch.setattr(rungs.os, "geteuid", lambda user=user: user)
        lower = [one for one in rungs.ladder() if one.name in ("namespaces", "process")]
        assert [rungs.PROCESSES in one.missing for one in lower] == [said, said]


def test_what_the_kernel_holds_in_sockets_counts_as_memory():
    """200 filled pairs have 80 MB here, of which no process knows; 256 processes may do that."""
    rung, _ = rungs.best(ROOT)
    if not rung.complete:
        pytest.skip("the whole sandbox does not work here")
    code = ("import socket, time; kept = [socket.socketpair() for _ in range(100)];"
            "print('ready', flush=True); time.sleep(60)")  # fmt: skip
    process = rung.start([sys.executable, "-I", "-S", "-c", code], ROOT, "/nowhere", [],
                         stdout=subprocess.PIPE)  # fmt: skip
    try:
        assert process.stdout.readline() == b"ready\n"
        found = guard.tree(process.pid)
        own = sum(one.memory_info().rss for one in found)
        assert guard.buffers(found) >= 200 * 100_000 > own / 10
        assert guard.buffers([psutil.Process()] * 2) == 0  # sockets of this computer are not its
        limit = own + guard.buffers(found) // 2
        assert not guard.takes(found, limit)
        assert guard.takes(found, limit - guard.buffers(found))
    finally:
        guard.kill(process.pid)
        process.communicate()


@pytest.mark.skipif(sys.platform != "linux" or os.geteuid() != 0, reason="root becomes nobody")
def test_somebody_without_rights_has_the_whole_sandbox(everybody):
    """bubblewrap makes a namespace of users then, which is another way than that of root."""
    folder, out = everybody
    os.chmod(folder.parent, 0o755)
    for above in folder.parents:
        if above.is_relative_to("/tmp/pytest-of-root") or above.name.startswith("pytest-"):
            os.chmod(above, 0o755)
    out.mkdir()
    os.chown(out, 65534, 65534)
    done = subprocess.run(
        [*as_nobody(), sys.executable, "-B", "-m", "autograder", "grade", str(folder), "--out",
         str(out), "--jobs", "1", "--require-sandbox"],
        cwd=ROOT, capture_output=True, text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT / "src"), "HOME": "/nowhere"},
    )  # fmt: skip
    if "bubblewrap does not work" in done.stdout + done.stderr:
        pytest.skip("this machine gives no namespace of users to anybody but root")
    assert done.returncode == 0, done.stdout + done.stderr
    records = {one.submission: one for one in read_records(out)}
    about = records["ada"].environment
    assert about.rung == "bubblewrap" and not about.missing
    assert records["ada"].task("scratch/convolution.conv_output_size").status == "passed"
    assert 0 < records["bob"].task("scratch/convolution.conv_output_size").points


def as_nobody():
    """The command that runs another one as nobody, who is let into the folders of Python."""
    words = ["bwrap", "--dev-bind", "/", "/"]
    if Path(sys.base_prefix).is_relative_to("/root"):  # closed to everybody else
        words += ["--perms", "0755", "--tmpfs", "/root"]
        for folder in [*Path(sys.base_prefix).parents][-3::-1]:
            words += ["--perms", "0755", "--dir", str(folder)]
        words += ["--ro-bind", sys.base_prefix, sys.base_prefix]
    become = ["--reuid=65534", "--regid=65534", "--clear-groups", "--inh-caps=-all"]
    return [*words, "--cap-add", "ALL", "--", "setpriv", *become, "--bounding-set=-all", "--"]


def test_the_guard_ends_a_process_with_all_that_it_started():
    code = "import os, time\nos.fork()\nos.fork()\ntime.sleep(60)"
    process = subprocess.Popen([sys.executable, "-c", code], start_new_session=True)
    time.sleep(0.5)
    watch = guard.Guard(1 << 40, 0.2)
    watch.watch(process)
    with watch.clock.running():
        process.wait(timeout=20)
    watch.close()
    assert "took longer" in watch.said and not guard.tree(process.pid)[1:]
