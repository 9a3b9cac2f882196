"""A task in each track, in the page, on a real project: wrong, right, and still there later."""

import importlib.util
import os
import re
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from browsing import HTML
from task_boxes import window

ROOT = Path(__file__).resolve().parents[2]
FILES = (
    "src", "solutions", "tests", "book/_toc.yml", "book/_kernel", "book/chapters", "_config.yml",
    "pyproject.toml",
)  # fmt: skip
SLOW = 120_000  # milliseconds: a busy machine takes its time to import TensorFlow
NEEDS = {"scratch": "numpy", "pytorch": "torch", "tf": "tensorflow"}
TITLES = {"pytorch": "PyTorch", "tf": "TensorFlow"}
# track: chapter, task, an answer with a gap, what makes it wrong and right, what is said of it
TASKS = {
    "scratch": ("convolution", "receptive_field", """\
def receptive_field(layers):
    field, spacing = 1, 1
    for kernel_size, stride in layers:
        field += (kernel_size - 1) * spacing
        spacing *= {}
    return field
""", ("1", "stride"), "The strides have no effect"),
    "pytorch": ("losses", "accuracy", """\
def accuracy(logits, labels):
    return (logits.argmax(dim=1) == labels).double().mean(){}
""", ("", ".item()"), "A tensor came; a Python float is asked for."),
    "tf": ("losses", "accuracy", """\
def accuracy(logits, labels):
    answers = tf.argmax(logits, axis=1, output_type=labels.dtype)
    return {}(tf.reduce_mean(tf.cast(answers == labels, tf.float64)))
""", ("", "float"), "A tensor came; a Python float is asked for."),
}  # fmt: skip


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    """A copy of this project as a learner gets it, with the pages as they were built."""
    if not (HTML / "searchindex.js").exists():
        pytest.skip("the book is not built: run `make book` first")
    root = tmp_path_factory.mktemp("project")
    for name in FILES:
        source, target = ROOT / name, root / name
        target.parent.mkdir(parents=True, exist_ok=True)
        (shutil.copytree if source.is_dir() else shutil.copy)(source, target)
    (root / "_build").mkdir()
    (root / "_build/html").symlink_to(HTML, target_is_directory=True)
    return root


@pytest.fixture(scope="module")
def address(project):
    """What `autograder learn` prints there."""
    command = [sys.executable, "-m", "autograder", "learn", "--no-browser", "--port", "0"]
    with subprocess.Popen(command, cwd=project, stdout=subprocess.PIPE, text=True,
                          start_new_session=True) as process:  # fmt: skip
        yield re.search(r"http://\S+", process.stdout.readline())[0]
        os.killpg(process.pid, signal.SIGINT)
        process.wait(30)


@pytest.fixture
def tab(browser, address):
    """A tab that came with the address."""
    context = window(browser, "desktop")
    context.set_default_timeout(SLOW)
    tab = context.new_page()
    tab.goto(address)
    yield tab
    context.close()


def answer(tab, work, text):
    """Type an answer in the place of what stands there, and have it checked."""
    work.locator(".ace_text-input").focus()
    tab.keyboard.press("Control+a")
    tab.keyboard.insert_text(text)
    tab.keyboard.press("Control+Enter")


@pytest.mark.parametrize("track", TASKS)
def test_a_task_is_solved_in_the_page(tab, project, track):
    if importlib.util.find_spec(NEEDS[track]) is None:
        pytest.skip(f"{NEEDS[track]} is not installed")
    chapter, task, text, (wrong, right), said = TASKS[track]
    tab.goto(f"{tab.url}chapters/{chapter}.html#task-{chapter}-{task}")
    box = tab.locator(f"#task-{chapter}-{task}")
    if track in TITLES:
        box.locator("label.sd-tab-label", has_text=TITLES[track]).first.click()
    work = box.locator(f".task-work[data-track={track}]")
    work.get_by_role("button", name="Solve it here").click()

    answer(tab, work, text.format(wrong))
    work.locator(".task-headline:not(.early)", has_text="ot ").wait_for()  # Not (right) yet
    assert said in work.locator(".task-verdict").inner_text()
    answer(tab, work, text.format(right))
    work.locator(".task-headline.passed").wait_for()
    file = project / f"src/exercises/{track}/{chapter}.py"
    assert text.format(right) in file.read_text("utf-8")
    tab.reload()
    box.locator(".task-mark.passed").first.wait_for()


def test_a_cell_of_the_page_runs_with_the_learners_function(tab, project):
    chapter, task, text, (_, right), _ = TASKS["scratch"]
    file = project / f"src/exercises/scratch/{chapter}.py"
    stub = file.read_text("utf-8")
    file.write_text(f"{stub}\n\n{text.format(right)}", "utf-8")  # the last definition counts
    tab.goto(f"{tab.url}chapters/{chapter}.html")
    cell = tab.locator("div.cell", has_text=f"import {task}").first
    cell.get_by_role("button", name="Run with mine").click()
    cell.locator(".mine .task-said", has_text=f"With your {task}").wait_for()
    shown = cell.locator(".cell_output pre").first.inner_text()
    assert cell.locator(".mine-outputs pre").inner_text().strip() == shown.strip()
    file.write_text(stub, "utf-8")
