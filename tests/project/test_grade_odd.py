"""What nobody hands in by accident: odd names, dates, encodings, and texts that never end."""

import json
import mmap
import os
import socket
import struct
import threading
import time
import zipfile

import pytest

from autograder.marking import batch, intake, notebooks
from autograder.marking.assignment import Assignment
from autograder.marking.sandbox import guard
from autograder.marking.texts import text_of
from autograder.review import flags
from autograder.sources import Source
from autograder.submission import template, wire, worker
from autograder.work import Work

TASK = "scratch/convolution.avg_pool2d"
PLACE = "scratch/convolution.py"
DEEP = f"DEEP = lambda: A{'.b' * 2000}\n"
RIGHT = "def avg_pool2d(images, kernel_size, stride=None):\n    return images\n"
ODD = [b"not \xff text", "\u202etxt.exe".encode(), b"[/red]", b"two\nlines", b"=1+1", b"Ada",
       b"ada", "e\u0301".encode(), "\u00e9".encode()]  # fmt: skip


@pytest.fixture(scope="module")
def work():
    return Work(".")


def test_names_that_nobody_would_give_stop_nothing(tmp_path, work):
    for name in ODD:
        place = os.path.join(os.fsencode(tmp_path), name, b"scratch")
        os.makedirs(place)
        with open(os.path.join(place, b"convolution.py"), "w") as file:
            file.write(RIGHT)
    assignment = Assignment(tasks={TASK: 1.0})
    taken = batch.take_all(tmp_path, assignment, work)
    jobs = batch.jobs_of(taken, batch.terms_of(work.root, work, assignment, taken))
    paths = {os.fsencode(batch.path_of(tmp_path, job.name)).lower() for job in jobs}
    assert len(jobs) == len(paths) == len(ODD) and all(job.files for job in jobs)
    assert all(job.name.isprintable() for job in jobs)


@pytest.mark.parametrize("seconds", [2.0**40, -(2.0**40), 2.0**62, 253402300799.0])
def test_a_date_that_no_calendar_has_counts_as_now(seconds):
    found = intake.Taken()
    found.written(seconds)
    assert abs(found.newest.timestamp() - time.time()) < 60 or found.newest.year == 9999


def test_a_zip_file_that_lists_too_many_files_is_not_read(tmp_path, work):
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr(PLACE, RIGHT)
        for number in range(15_000):
            archive.writestr(zipfile.ZipInfo(f"{number}" + "x" * 100), b"")
    found = intake.take(tmp_path / "a.zip", [TASK], work)
    assert not found.files and "lists too many files" in found.ignored[0]["why"]


def test_a_pipe_that_calls_itself_a_zip_file_is_not_waited_for(tmp_path, work):
    os.mkfifo(tmp_path / "a.zip")
    assert "no regular file" in intake.take(tmp_path / "a.zip", [TASK], work).ignored[0]["why"]


def test_only_so_many_notebooks_are_read(tmp_path, work, monkeypatch):
    monkeypatch.setattr(intake, "MOST_NOTEBOOKS", 2)
    for number in range(4):
        (tmp_path / f"{number}.ipynb").write_text(json.dumps({"cells": []}), "utf-8")
    found = intake.take(tmp_path, [TASK], work)
    assert [one["path"] for one in found.ignored] == ["2.ipynb", "3.ipynb"]


def test_of_an_endless_notebook_the_beginning_is_read(work):
    long = "x = 0\n" * (notebooks.LONGEST // 6)
    cells = [RIGHT, *[long] * 10, RIGHT.replace("images\n", "images * 2\n")]
    data = json.dumps({"cells": [{"cell_type": "code", "source": one} for one in cells]}).encode()
    files, ignored = notebooks.files_of(data, [TASK], work)
    assert "return images\n" in files[PLACE]
    assert ("cell 12", "the notebook is too long") in ignored


@pytest.mark.parametrize("name", "punycode idna unicode_escape utf_7 undefined rot13 hex".split())
def test_an_encoding_in_which_nobody_writes_is_refused(name):
    with pytest.raises(ValueError, match="no text"):
        text_of(f"# coding: {name}\nx = 1\n".encode())


@pytest.mark.parametrize("name", "utf-8 latin-1 cp1252 iso-8859-15 koi8-r shift_jis".split())
def test_an_encoding_that_people_use_is_read(name):
    text = f"# coding: {name}\nx = 1  # {'И' if name == 'koi8-r' else 'x'}\n"
    assert text_of(text.encode(name)) == text


def test_a_text_that_nests_too_deeply_is_none():
    with pytest.raises(ValueError, match="deeply"):
        Source(DEEP)


def test_an_import_beside_a_text_that_nests_too_deeply_is_flagged():
    text = f"import torchvision.models\n{DEEP}{RIGHT}"
    (flag,) = flags({PLACE: text}, [TASK])
    assert flag["kind"] == "import" and "torchvision.models" in flag["what"]


def test_what_is_too_long_to_be_compared_is_for_a_person():
    (flag,) = flags({PLACE: RIGHT + "#" * 100_000}, [TASK])
    assert flag["kind"] == "long" and "too long" in flag["what"]


@pytest.mark.parametrize("table", [f"TABLE = {list(range(400))}\n", f"TABLE = {'7' * 2000!r}\n"])
def test_a_table_of_answers_is_for_a_person(table):
    (flag,) = flags({PLACE: table + RIGHT}, [TASK])
    assert flag["kind"] == "table"
    assert not flags({PLACE: f'"""{"7" * 2000}"""\n{RIGHT}'}, [TASK])


def test_an_answer_of_countless_items_is_refused_before_they_are_made():
    text = b"[" + b"[]," * 8_000_000 + b"[]]"
    begin = time.monotonic()
    with pytest.raises(wire.WireError, match="too many items"):
        wire.decode(struct.pack(">Q", len(text)) + text)
    assert time.monotonic() - begin < 5


def test_a_byte_now_and_then_lengthens_no_answer():
    ours, theirs = socket.socketpair()
    theirs.sendall(struct.pack(">Q", 1000))
    stop = threading.Event()

    def drip():
        while not stop.wait(0.05):
            theirs.sendall(b" ")

    threading.Thread(target=drip, daemon=True).start()
    try:
        with pytest.raises(TimeoutError):
            wire.receive(ours, until=time.monotonic() + 0.5)
    finally:
        stop.set()


def test_bytes_that_wait_in_a_network_are_counted(tmp_path):
    server = socket.create_server(("127.0.0.1", 0))
    port = f":{server.getsockname()[1]:04X} ".encode()

    def waiting():
        lines = open("/proc/net/tcp", "rb").read().splitlines(True)
        (tmp_path / "tcp").write_bytes(b"".join([lines[0], *(one for one in lines if port in one)]))
        return sum(guard.queues(tmp_path / "tcp"))

    with socket.create_connection(server.getsockname()) as one, server.accept()[0]:
        before = waiting()
        one.sendall(bytes(10_000))
        assert waiting() - before == 10_000


def test_tables_of_empty_pages_are_counted():
    before = guard.beside(os.getpid())
    pages = mmap.mmap(-1, 4 << 30, mmap.MAP_PRIVATE, mmap.PROT_READ)
    for at in range(0, len(pages), 2 << 20):
        pages[at]
    # a page of 4 KB has the addresses of 2 MB
    assert guard.beside(os.getpid()) - before >= 0.9 * (4 << 30) / 512


def test_output_has_a_limit_and_fills_no_disk():
    file = worker.sink(1 << 16)
    assert os.write(file.fileno(), bytes(1 << 15)) == 1 << 15
    with pytest.raises(OSError):
        os.pwrite(file.fileno(), b"x", 1 << 20)
    with pytest.raises(OSError):
        os.ftruncate(file.fileno(), 1 << 20)
    assert "memfd" in os.readlink(f"/proc/self/fd/{file.fileno()}")


def test_outside_of_a_sandbox_nobody_elses_processes_are_ended(monkeypatch):
    monkeypatch.setattr(template.os, "kill", lambda *_: pytest.fail("ended a process"))
    template._sweep({})


def test_names_of_a_zip_file_are_shown_in_one_line(tmp_path, work):
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr("../\u202e\x1b[2J\n.py", "x")
    (ignored,) = intake.take(tmp_path / "a.zip", [TASK], work).ignored
    assert ignored["path"].isprintable()
