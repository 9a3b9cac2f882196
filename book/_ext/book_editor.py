"""Put an editor beside the pages, and the script of the task boxes on those that have one.

The editor is Ace. Its files come from the package django-ace, of whose 10 MB a page needs the
editor itself, the colors of Python and the search box; a page loads them when a task is opened.
``tasks.json`` lists all tasks, so that a page can show progress where no backend answers.
"""

import json
import re
import shutil
from importlib.metadata import PackageNotFoundError, files
from pathlib import Path

from book_code import definition, read_tasks
from sphinx.errors import ExtensionError
from sphinx_external_toc.parsing import parse_toc_yaml

PARTS = ["ace.js", "mode-python.js", "ext-searchbox.js"]
FOLDER = "_static/vendor/ace"
HOOKS = ['class="task-work', 'class="your-progress']
TITLE = re.compile(r"^# +(.+?) *$", re.MULTILINE)


def _installed():
    """{name: path} of the parts and the license of the installed package."""
    wanted = {*PARTS, "LICENCE"}
    try:
        found = {one.name: one.locate() for one in files("django-ace") or [] if one.name in wanted}
    except PackageNotFoundError:
        found = {}
    if found.keys() != wanted:
        raise ExtensionError(
            "The editor Ace is not installed: install the book's requirements with "
            "pip install -e '.[book]'."
        )
    return found


def _copy(app):
    if app.builder.format != "html":
        return
    target = Path(app.outdir) / FOLDER
    target.mkdir(parents=True, exist_ok=True)
    for name, source in _installed().items():
        shutil.copy(source, target / name)


def chapters(root):
    """What the message ``progress`` answers to a learner who has done nothing."""
    toc = parse_toc_yaml(root / "book/_toc.yml")
    pages = [root / f"book/{page}.md" for page in toc if Path(page).parent.name == "chapters"]
    found = [_chapter(root, page) for page in pages]
    return {"track": None, "chapters": [one for one in found if one["tasks"]]}


def _chapter(root, page):
    tests = root / f"tests/test_{page.stem}.py"
    tasks = read_tasks(tests.read_text("utf-8")) if tests.exists() else []
    solutions = {
        path.parent.name: path.read_text("utf-8")
        for path in sorted(root.glob(f"solutions/*/{page.stem}.py"))
    }
    title = TITLE.search(page.read_text("utf-8"))
    return {
        "chapter": page.stem,
        "title": title.group(1) if title else page.stem,
        "tasks": [_entry(task, solutions) for task in tasks],
    }


def _entry(task, solutions):
    todo = {"status": "todo", "earned": 0, "possible": task.points}
    tracks = {track: todo for track, text in solutions.items() if definition(text, task.name)}
    return {
        "task": task.name,
        "minutes": task.minutes,
        "difficulty": task.difficulty,
        "tracks": tracks,
    }


def _list_tasks(app, exception):
    if exception is None and app.builder.format == "html":
        listed = json.dumps(chapters(Path(app.srcdir).parent))
        (Path(app.outdir) / "_static/tasks.json").write_text(listed, "utf-8")


def _add(app, pagename, templatename, context, doctree):
    """The style where there are tasks; the start everywhere: the sidebar shows progress, too."""
    app.add_js_file("task_start.js", loading_method="defer")
    if any(hook in context.get("body", "") for hook in HOOKS):
        app.add_css_file("task.css")


def setup(app):
    app.connect("builder-inited", _copy)
    app.connect("build-finished", _list_tasks)
    app.connect("html-page-context", _add)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
