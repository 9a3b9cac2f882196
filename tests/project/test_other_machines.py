"""What is prepared for machines of others: a dev container, and the branch that Binder opens."""

import json
import re
import tomllib
from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parents[2]


def pythons():
    """The versions of Python with which the project works."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    low, high = re.fullmatch(r">=3\.(\d+),\s*<3\.(\d+)", project["requires-python"]).groups()
    return [f"3.{minor}" for minor in range(int(low), int(high))]


def test_the_dev_container_makes_the_environment_that_its_editor_uses():
    container = json.loads((ROOT / ".devcontainer/devcontainer.json").read_text("utf-8"))
    assert re.search(r"/python:(3\.\d+)-", container["image"])[1] in pythons()
    target = re.match(r"make ([\w-]+)", container["postCreateCommand"])[1]
    assert re.search(rf"^{target}:", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)
    settings = container["customizations"]["vscode"]["settings"]
    folder = "${containerWorkspaceFolder}/.venv/bin"
    assert settings["python.defaultInterpreterPath"] == f"{folder}/python"
    assert container["remoteEnv"]["PATH"].startswith(f"{folder}:")


def test_binder_gets_a_python_that_the_book_knows():
    workflow = yaml.safe_load((ROOT / ".github/workflows/pages.yml").read_text("utf-8"))
    script = "\n".join(step.get("run", "") for step in workflow["jobs"]["notebooks"]["steps"])
    assert re.search(r"echo python-(3\.\d+) > runtime\.txt", script)[1] in pythons()
    assert re.search(r"^\s*git add .*\bruntime\.txt", script, re.MULTILINE)
