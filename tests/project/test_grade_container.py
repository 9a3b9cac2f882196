"""`autograder grade --container`: the same marks from inside Docker or Podman."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from autograder.cli.grade import grade
from autograder.exports.record import read_records
from autograder.marking import container

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tools"))
import container as tool  # noqa: E402

TASK = "scratch/convolution.avg_pool2d"
ANSWER = """
def avg_pool2d(images, kernel_size, stride=None):
    n, c, rows, columns = images.shape
    step = stride or kernel_size
    return np.array([[[[images[i, k, y:y + kernel_size, x:x + kernel_size].mean()
                        for x in range(0, columns - kernel_size + 1, step)]
                       for y in range(0, rows - kernel_size + 1, step)]
                      for k in range(c)] for i in range(n)])
"""


def words(engine="docker", **more):
    return container.command(engine, "grade", ROOT, "/c", "/m", **more)


def options(command, name):
    return [after for before, after in zip(command, command[1:], strict=False) if before == name]


@pytest.mark.parametrize("engine", container.ENGINES)
def test_a_container_has_no_network_and_writes_marks_only(engine):
    command = words(engine, assignment="/a.toml")
    assert options(command, "--network") == ["none"] and options(command, "--cap-drop") == ["ALL"]
    mounts = [dict(one.partition("=")[::2] for one in mount.split(","))
              for mount in options(command, "--mount")]  # fmt: skip
    written = [mount["target"] for mount in mounts if "readonly" not in mount]
    assert written == ["/marks"]
    assert {mount["target"] for mount in mounts} == {
        "/book",
        "/class",
        "/marks",
        "/assignment.toml",
    }


def test_nothing_less_than_the_whole_sandbox_grades_in_it():
    assert "--require-sandbox" in words()


def test_what_was_asked_is_asked_inside():
    command = words(options=["--jobs", "3", "--again"])
    assert command[command.index(container.image(ROOT)) + 1 :] == [
        "grade", "/class", "--out", "/marks", "--require-sandbox", "--jobs", "3", "--again"
    ]  # fmt: skip


def test_another_lock_needs_another_image(tmp_path):
    for one in container.DECIDES:
        (tmp_path / one).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / one, tmp_path / one)
    assert container.image(tmp_path) == container.image(ROOT)
    with (tmp_path / "requirements.lock").open("a") as lock:
        lock.write("# newer\n")
    assert container.image(tmp_path) != container.image(ROOT)


def test_what_the_image_is_made_of_exists():
    for one in container.COPIED:
        assert (ROOT / one).is_file()
    text = (ROOT / "tools/in_container/Containerfile").read_text("utf-8")
    for line in text.splitlines():
        if line.startswith("COPY "):
            for one in line.split()[1:-1]:
                assert one == "src" or one in container.COPIED


def engine_that(folder, script):
    """A program called docker that does what a script says."""
    path = folder / "bin" / "docker"
    path.parent.mkdir(exist_ok=True)
    path.write_text(f"#!/bin/sh\n{script}\n", "utf-8")
    path.chmod(0o755)
    return str(path.parent)


@pytest.mark.skipif(sys.platform == "win32", reason="the engine of this test is a shell script")
@pytest.mark.parametrize(
    ("script", "said"),
    [
        (None, "docker is not installed"),
        ("echo no daemon >&2; exit 1", "docker does not work: no daemon"),
        ('test "$1" = info', "make container ENGINE=docker"),
    ],
)
def test_what_is_missing_is_said_and_nothing_is_written(tmp_path, monkeypatch, script, said):
    monkeypatch.chdir(ROOT)
    place = engine_that(tmp_path, script) if script else str(tmp_path)
    monkeypatch.setenv("PATH", place if not script else f"{place}:/usr/bin:/bin")
    (tmp_path / "class").mkdir()
    out = tmp_path / "marks"
    asked = [str(tmp_path / "class"), "--out", str(out), "--container", "docker"]
    run = CliRunner().invoke(grade, asked)
    assert run.exit_code == 2 and said in run.output and not out.exists()


def test_a_cluster_is_not_reached_from_inside(tmp_path):
    asked = [str(tmp_path), "--out", "marks", "--container", "docker", "--dask", "tcp://here:1"]
    run = CliRunner().invoke(grade, asked)
    assert run.exit_code == 2 and "do not go together" in run.output


@pytest.mark.skipif(sys.platform == "win32", reason="the engine of this test is a shell script")
def test_the_exit_code_is_that_of_the_run_inside(tmp_path, monkeypatch):
    monkeypatch.chdir(ROOT)
    script = f'echo "$@" >> {tmp_path}/asked; test "$1" != run || exit 1'
    monkeypatch.setenv("PATH", f"{engine_that(tmp_path, script)}:/usr/bin:/bin")
    monkeypatch.setattr(os, "getuid", lambda: 1234)
    (tmp_path / "class").mkdir()
    asked = [str(tmp_path / "class"), "--out", str(tmp_path / "marks"), "--container", "docker"]
    assert CliRunner().invoke(grade, asked).exit_code == 1
    said = (tmp_path / "asked").read_text("utf-8")
    given_back = "--entrypoint chown" in said and "--recursive 1234:" in said
    assert given_back == (sys.platform == "linux")  # elsewhere the engine does that by itself


def test_an_unknown_engine_is_told():
    with pytest.raises(SystemExit, match="ENGINE is docker or podman"):
        tool.main("rocket")


def usable():
    """The engines that run here and have the image."""
    found = []
    for engine in container.ENGINES:
        try:
            container.check(engine, ROOT)
            found.append(engine)
        except container.ContainerError:
            continue
    return found


def test_the_marks_are_those_of_this_computer(tmp_path):
    engines = usable()
    if not engines:
        pytest.skip("no engine with the image: `make container ENGINE=podman` builds it")
    for name, answer in {"right": ANSWER, "wrong": ANSWER.replace("mean", "max")}.items():
        path = tmp_path / "class" / name / "scratch/convolution.py"
        path.parent.mkdir(parents=True)
        path.write_text(f"import numpy as np\n{answer}", "utf-8")
    (tmp_path / "week.toml").write_text(f'tasks = ["{TASK}"]\nseed = 7\n', "utf-8")
    shared = [str(tmp_path / "class"), "--assignment", str(tmp_path / "week.toml"), "--out"]
    grading = [sys.executable, "-m", "autograder", "grade", *shared]
    found = {}
    for engine in ["", *engines]:
        out = tmp_path / f"marks-{engine}"
        extra = ["--container", engine] if engine else []
        subprocess.run([*grading, str(out), *extra], cwd=ROOT, check=True)
        found[engine] = {one.submission: [(task.points, task.mistakes) for task in one.tasks]
                         for one in read_records(out)}  # fmt: skip
    assert all(one == found[""] for one in found.values())
    assert found[""]["right"][0][0] > 0 == found[""]["wrong"][0][0]
