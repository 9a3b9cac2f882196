"""Less than the whole sandbox, as root: the code runs as somebody who may read little."""

import os
import subprocess
import sys

import pytest
from marking_records import record, write

from autograder.exports.record import read_records
from autograder.exports.services import gradescope
from autograder.marking.sandbox import guard, rungs

needs_root = pytest.mark.skipif(
    sys.platform != "linux" or os.geteuid() != 0, reason="only root can become somebody else"
)
OTHER = "process of another user"


def of(name):
    return next(one for one in rungs.ladder() if one.name == name)


def started(rung, script, home="/nowhere"):
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.STDOUT}
    process = rung.start(["sh", "-c", script], "/", str(home), [], **pipes)
    return process, process.communicate(timeout=60)[0].decode()


@needs_root
def test_root_runs_the_code_as_somebody_who_reads_no_secrets(tmp_path):
    secret, home = tmp_path / "solutions.py", tmp_path / "home"
    for above in tmp_path.parents:
        if "pytest" in str(above):
            os.chmod(above, 0o755)
    os.chmod(tmp_path, 0o755)
    secret.write_text("SECRET")
    home.mkdir()
    for mode, seen in ((0o644, True), (0o600, False)):
        secret.chmod(mode)
        process, said = started(of(OTHER), f"id -u; id -G; echo x > {home}/a; cat {secret}", home)
        user, groups, *_ = said.split("\n")
        assert user == groups == str(process.owner) != "0"
        assert ("SECRET" in said) == seen and (home / "a").exists()


@needs_root
def test_what_is_left_behind_ends(tmp_path):
    process, said = started(of(OTHER), "setsid sleep 300 > /dev/null 2>&1 & echo started")
    assert said == "started\n"
    guard.kill_all_of(process.owner)
    left = subprocess.run(["ps", "-u", str(process.owner), "-o", "stat="], capture_output=True)
    assert all(one.startswith(b"Z") for one in left.stdout.split())


def test_another_user_comes_before_root(monkeypatch):
    monkeypatch.setattr(rungs.os, "geteuid", lambda: 0)
    monkeypatch.setattr(rungs.sys, "platform", "linux")
    names = [one.name for one in rungs.ladder()]
    assert names[-4:] == ["namespaces of another user", OTHER, "namespaces", "process"]
    ours = next(one for one in rungs.ladder() if one.name == OTHER)
    assert rungs.USER not in ours.missing and rungs.HIDDEN in ours.missing
    monkeypatch.setattr(rungs.os, "geteuid", lambda: 1000)
    assert not any(one.becomes for one in rungs.ladder())


def test_gradescope_shows_what_the_isolation_lacks(tmp_path):
    less = record("bob")
    less["environment"] |= {"rung": OTHER, "missing": ["hidden files", "no network"]}
    whole, less = (gradescope(one) for one in read_records(write(tmp_path, record("ada"), less)))
    assert f"isolation: {OTHER}; it lacks hidden files, no network" in less["output"]
    assert "isolation" not in whole["output"]
