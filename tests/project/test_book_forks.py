"""Kernels of many pages are forks of one process, and pages cannot tell."""

import json
import os
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

pytest.importorskip("jupyter_book", reason="the book's requirements are not installed")
if sys.platform != "linux":
    pytest.skip("kernels are forked on Linux only", allow_module_level=True)
import psutil  # noqa: E402  (it comes with Jupyter)

BOOK = Path(__file__).resolve().parents[2] / "book"
SOURCE = BOOK.parent / "src"

CONF = """
import sys
sys.path[:0] = [EXTENSIONS]
extensions = ["book_kernel", "myst_nb", "book_changes", "book_execute"]
extensions += ["book_numbers", "book_unexecuted", "book_warnings"]
exclude_patterns = ["_build"]
nb_execution_mode = "cache"
book_kernel_path = ["_kernel", SOURCE]
book_kernel_env = {"TOLD": "the kernels"}
book_kernel_modules = ["this_is_nowhere", MODULE]
"""
PAGE = """---
jupytext: {text_representation: {extension: .md, format_name: myst}}
kernelspec: {name: python3, display_name: Python 3, language: python}
---

# Title

```{code-cell} python
CELL
```
"""
TELLS = """import os, subprocess, sys, wave
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
ran = subprocess.run([sys.executable, "-c", "print(6 * 7)"], capture_output=True, text=True)
with ProcessPoolExecutor(1) as pool:
    far = pool.submit(abs, -43).result(), "mine" in globals()
begun = Path(f"/proc/{os.getppid()}/cmdline").read_text()
facts = ["kernel_parent" in begun, "wave" in begun, wave.__name__, Path.cwd().name]
print(*facts, Path(sys.argv[0]).stem, os.environ["TOLD"], ran.stdout.strip(), *far)
mine = 1"""
OUTPUT = re.compile(r"<pre><span></span>([^<]+)\n</pre>")
FACTS = "True True wave chapters ipykernel_launcher the kernels 42 43 False"


def build(folder, cells, module="wave"):
    """(whether all is well, {page: what its cell printed}, what was said)."""
    paths = f"EXTENSIONS, SOURCE, MODULE = {str(BOOK / '_ext')!r}, {str(SOURCE)!r}, {module!r}"
    shutil.copytree(BOOK / "_kernel", folder / "_kernel", dirs_exist_ok=True)
    chapters = folder / "chapters"
    chapters.mkdir()
    (folder / "conf.py").write_text(paths + CONF, "utf-8")
    names = "\n".join(f"chapters/{name}" for name in cells)
    (folder / "index.md").write_text(f"# Book\n\n```{{toctree}}\n{names}\n```\n", "utf-8")
    for name, cell in cells.items():
        (chapters / f"{name}.md").write_text(PAGE.replace("CELL", cell), "utf-8")
    command = [sys.executable, "-m", "sphinx", "-q", "-W", "--keep-going", ".", "_build/html"]
    run = subprocess.run(command, cwd=folder, capture_output=True, text=True)
    pages = {name: (folder / f"_build/html/chapters/{name}.html").read_text() for name in cells}
    shown = {
        name: re.findall(r"<pre><span></span>([^<]+)\n</pre>", text) for name, text in pages.items()
    }
    return run.returncode == 0, shown, run.stdout + run.stderr


def test_each_page_has_a_kernel_of_its_own_with_what_the_parent_imported(tmp_path):
    well, shown, said = build(tmp_path, {name: TELLS for name in ("one", "two", "three")})
    assert well and not said, said
    assert shown == dict.fromkeys(shown, [FACTS])


def test_kernels_end_with_their_parent(tmp_path):
    command = [sys.executable, "-m", "kernel_parent", "ipykernel.kernelapp"]
    pipe, env = subprocess.PIPE, {**os.environ, "PYTHONPATH": str(BOOK / "_kernel")}
    request = {"arguments": ["x", "-f", str(tmp_path / "k.json")], "env": env, "cwd": str(tmp_path)}
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True, env=env) as parent:
        print(json.dumps(request), file=parent.stdin, flush=True)
        kernel = psutil.Process(int(parent.stdout.readline()))
        while not (tmp_path / "k.json").exists():
            time.sleep(0.1)
        assert kernel.is_running()
    kernel.wait(20)


def test_a_kernel_that_dies_is_a_fault_of_its_page_alone(tmp_path):
    cells = {"one": "print(1)", "two": "import os; os._exit(3)", "three": "print(3)"}
    well, shown, said = build(tmp_path, cells)
    assert not well and "two.md" in said and "DeadKernelError" in said
    assert shown["one"] == ["1"] and shown["three"] == ["3"]


def test_without_a_parent_each_page_has_a_kernel_as_always(tmp_path):
    ends = "import os, sys\nif 'kernel_parent' in sys.argv[0]: os._exit(1)\n"
    (tmp_path / "_kernel").mkdir()
    (tmp_path / "_kernel/ends.py").write_text(ends, "utf-8")
    well, shown, said = build(
        tmp_path, {"one": "print(1)", "two": "print(2)", "three": "print(3)"}, "ends"
    )
    assert well, said
    assert shown == {"one": ["1"], "two": ["2"], "three": ["3"]}


def test_nothing_is_left_behind(tmp_path):
    build(tmp_path, {name: "1" for name in ("one", "two", "three")})
    commands = [one.info["cmdline"] or [] for one in psutil.process_iter(["cmdline"])]
    assert not [one for one in commands if {"kernel_parent", "this_is_nowhere"} <= {*one}]
