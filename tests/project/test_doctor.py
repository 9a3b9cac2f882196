"""`autograder doctor`: each thing that could interfere is named, with what mends it."""

import json
from importlib import metadata

import pytest
from click.testing import CliRunner
from toy_project import Toy

from autograder import doctor
from autograder.cli import main
from autograder.doctor import machine, settings
from autograder.marking.sandbox import rungs


@pytest.fixture
def root(tmp_path, monkeypatch):
    Toy(tmp_path / "toy")
    monkeypatch.chdir(tmp_path / "toy")
    for name in ("KERAS_BACKEND", "PYTHONPATH", "CUDA_VISIBLE_DEVICES", "OMP_NUM_THREADS"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("KERAS_HOME", str(tmp_path / "keras"))
    return tmp_path / "toy"


def status(findings):
    (finding,) = findings
    assert (finding.status == "wrong") <= bool(finding.mend)
    return finding.status, finding.said


def test_settings_of_keras(root, monkeypatch):
    assert status(settings.keras_backend(root))[0] == status(settings.keras_file(root))[0] == "ok"
    monkeypatch.setenv("KERAS_BACKEND", "jax")
    assert status(settings.keras_backend(root))[0] == "wrong"
    file = root.parent / "keras/keras.json"
    file.parent.mkdir()
    file.write_text('{"image_data_format": "channels_first", "floatx": "float32"}', "utf-8")
    assert "image_data_format is channels_first" in status(settings.keras_file(root))[1]
    file.write_text("{", "utf-8")
    assert status(settings.keras_file(root))[0] == "wrong"


def test_another_copy_on_the_path(root, monkeypatch):
    (root.parent / "elsewhere/exercises").mkdir(parents=True)
    monkeypatch.setenv("PYTHONPATH", str(root.parent / "elsewhere"))
    monkeypatch.setattr(settings.importlib.util, "find_spec", lambda name: None)
    assert "elsewhere" in status(settings.python_path(root))[1]


def test_a_conftest_above_and_variables(root, monkeypatch):
    (root.parent / "conftest.py").write_text("")
    assert status(settings.outer_conftest(root))[0] == "note"
    monkeypatch.setenv("TF_ENABLE_ONEDNN_OPTS", "1")
    monkeypatch.setenv("TF_CLI_CONFIG_FILE", "of another program")
    said = status(settings.variables(root))[1]
    assert "TF_ENABLE_ONEDNN_OPTS=1" in said and "TF_CLI" not in said


def test_installed_packages_with_our_names(root, monkeypatch):
    found = {"tests": ["careless"]}
    monkeypatch.setattr(settings.metadata, "packages_distributions", lambda: found)
    (finding,) = settings.installed_copies(root)
    assert finding.status == "wrong" and finding.mend == "pip uninstall careless"


def test_versions_against_the_lock(root):
    assert status(machine.packages(root))[0] == "note"  # no lock
    lock = root / "requirements.lock"
    version = metadata.version("click")
    lock.write_text(f"click=={version}\nnothing-of-that-name==1 ; os_name == 'x'\n")
    assert status(machine.packages(root))[0] == "ok"
    lock.write_text("click==0.1\n")
    assert status(machine.packages(root)) == (
        "wrong", f"not as requirements.lock pins them: click {version} (not 0.1).",
    )  # fmt: skip


def test_a_framework_that_does_not_import(root, monkeypatch):
    broken = root.parent / "broken/broken_torch"
    broken.mkdir(parents=True)
    (broken / "__init__.py").write_text("raise OSError('libcudart is missing')")
    monkeypatch.syspath_prepend(str(broken.parent))
    monkeypatch.setenv("PYTHONPATH", str(broken.parent))
    monkeypatch.setitem(machine.TRACKS, "pytorch", ("broken_torch", "PyTorch"))
    (finding,) = machine._framework("pytorch")
    assert finding.status == "wrong" and "libcudart is missing" in finding.said


def test_a_check_that_fails_itself_is_a_note(root, monkeypatch):
    def odd(root):
        raise RuntimeError("no idea")

    monkeypatch.setattr(doctor, "CHECKS", (odd,))
    (finding,) = doctor.examine(root)
    assert finding.status == "note" and "no idea" in finding.said


def test_the_command_prints_lines_or_json_and_ends_honestly(root, monkeypatch):
    monkeypatch.setattr(doctor, "CHECKS", (settings.keras_backend, machine.disk))
    run = CliRunner().invoke
    assert run(main, ["doctor"]).exit_code == 0
    monkeypatch.setenv("KERAS_BACKEND", "jax")
    said = run(main, ["doctor"])
    assert said.exit_code == 3 and "mend it: unset KERAS_BACKEND" in said.output
    data = json.loads(run(main, ["doctor", "--json"]).output)
    assert data["healthy"] is False and data["findings"][0]["status"] == "wrong"


def test_what_the_local_book_needs(root, monkeypatch):
    said = status(machine.learn(root))
    assert said[0] == "ok" and "make book" in said[1]
    (root / "_build/html").mkdir(parents=True)
    (root / "_build/html/index.html").write_text("built")
    assert "the built book" in status(machine.learn(root))[1]
    find = machine.importlib.util.find_spec
    monkeypatch.setattr(machine.importlib.util, "find_spec",
                        lambda name: None if name == "uvicorn" else find(name))  # fmt: skip
    assert status(machine.learn(root)) == ("note", "missing for `autograder learn`: uvicorn.")


@pytest.mark.parametrize(
    "reason, mend",
    [("bwrap is not installed", "bubblewrap"), ("libseccomp.so.2 is not installed", "libseccomp2")],
)
def test_what_keeps_the_sandbox_from_being_whole(root, monkeypatch, reason, mend):
    """The same ladder as `autograder grade`, and what the rung that is left lacks."""
    monkeypatch.setattr(machine, "best", lambda root: (rungs.PROCESS, {"bubblewrap": reason}))
    (finding,) = machine.sandbox(root)
    assert finding.status == "note" and reason in finding.said and finding.mend.endswith(mend)
    assert all(lack in finding.said for lack in rungs.PROCESS.missing)
    monkeypatch.setattr(machine, "best", lambda root: (rungs.BUBBLEWRAP, {}))
    assert status(machine.sandbox(root))[0] == "ok"
