"""`autograder grade --dask`: a class on a cluster of two workers, one of which is killed."""

import os
import signal
import threading
import time
from types import SimpleNamespace

import pytest
from marking_toy import class_of_two, grade
from toy_project import SOLUTION, WRONG

from autograder.marking import cluster

COUNT = 12


def test_without_the_package_it_is_a_sentence(tmp_path):
    toy = class_of_two(tmp_path)
    hidden = toy.root.parent / "hidden/distributed.py"
    hidden.parent.mkdir()
    hidden.write_text("raise ImportError('not installed')")
    src = str(cluster.__file__).rpartition("/autograder/")[0]
    env = {**os.environ, "PYTHONPATH": f"{hidden.parent}{os.pathsep}{src}"}
    folder = toy.root.parent
    done = toy.run("grade", str(folder / "class"), "--out", str(folder / "marks"), "--dask",
                   "tcp://127.0.0.1:1", env=env)  # fmt: skip
    assert done.returncode == 2 and "pip install distributed" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.fixture
def workers():
    """(address, {process id of a worker}) of a cluster on this computer."""
    distributed = pytest.importorskip("distributed", reason="Dask is optional")
    with distributed.LocalCluster(
        n_workers=2, threads_per_worker=1, dashboard_address=None, processes=True
    ) as local:
        yield local


def test_a_worker_is_killed_and_no_result_is_lost(workers, tmp_path):
    toy = class_of_two(tmp_path)
    for number in range(COUNT):
        path = tmp_path / f"class/s{number:02}/scratch/toy.py"
        path.parent.mkdir(parents=True)
        path.write_text(WRONG if number % 2 else SOLUTION, "utf-8")
    first = workers.workers[0].pid
    killed = []

    def kill():
        """As soon as two records are there: the worker is in the middle of others."""
        end = time.monotonic() + 200
        while len(list(tmp_path.glob("marks/records/*.json"))) < 2 and time.monotonic() < end:
            time.sleep(0.02)
        killed.append(len(list(tmp_path.glob("marks/records/*.json"))))
        os.kill(first, signal.SIGKILL)

    thread = threading.Thread(target=kill)
    thread.start()
    done, records = grade(toy, "--dask", workers.scheduler_address)
    thread.join()
    assert done.returncode == 0, done.stdout + done.stderr
    assert 2 <= killed[0] < COUNT + 2, "the worker was killed too late"
    assert len(records) == COUNT + 2
    for name, marks in records.items():
        right = name == "ada" or (name.startswith("s") and int(name[1:]) % 2 == 0)
        assert marks["half"]["status"] == ("passed" if right else "partly"), name
        assert marks["shout"]["status"] == "passed"


def test_a_cluster_that_is_not_there_is_a_sentence(tmp_path, monkeypatch):
    pytest.importorskip("distributed", reason="Dask is optional")
    monkeypatch.setattr(cluster, "PATIENCE", 1)
    with pytest.raises(cluster.ClusterError, match="does not answer"):
        cluster.Cluster("tcp://127.0.0.1:1")


def test_a_worker_with_a_lesser_sandbox_grades_nothing(monkeypatch):
    """Else the record would claim an isolation that the code did not have."""
    here = {name: "whole" for name in cluster.MUST_AGREE}
    terms = SimpleNamespace(root="/book", assignment=SimpleNamespace(seed=0), environment=here)
    monkeypatch.setattr(cluster, "grade_one", lambda job, terms: "a record")
    monkeypatch.setattr(cluster, "_environment", lambda root, seed: dict(here))
    assert cluster.grade_there(None, terms) == "a record"
    monkeypatch.setattr(cluster, "_environment", lambda root, seed: {**here, "rung": "process"})
    with pytest.raises(RuntimeError, match="differs from this computer in rung"):
        cluster.grade_there(None, terms)
