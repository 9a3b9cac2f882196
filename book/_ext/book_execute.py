"""Execute chapters in parallel, and again when the code that they import has changed.

MyST-NB keeps the outputs of a page as long as its own cells are the same, and Sphinx reads a page
again only if the page has changed: after a fix in a solution the book would go on to show the old
outputs. Here each page

* registers every first-party file that it imports, directly or not, with book_changes, and
* has its own cache folder, named by a digest of those files, of the kernel's start-up files and of
  the versions of the libraries.

Missing outputs are made before Sphinx reads the pages, by one kernel per core, since MyST-NB runs
pages one after the other. Files that cells read through ``load_card`` and ``claim`` count as well;
front matter names any others, relative to the page: ``book: {depends: [images/*.png]}``.
"""

import os
import platform
import shutil
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

from book_changes import matching, note_input
from book_deps import Modules, digest, notebook_imports, notebook_reads
from book_forks import forking
from jupyter_cache import get_cache
from jupyter_cache.base import CacheBundleIn
from jupyter_cache.executors.utils import single_nb_execution
from myst_nb.core.read import is_myst_markdown_notebook, read_myst_markdown_notebook
from sphinx.util import logging
from sphinx.util.console import strip_colors

log = logging.getLogger(__name__)
START_UP = "_kernel/**/*.py"


@dataclass
class Page:
    """A page with cells: what it depends on, and where its outputs are kept."""

    docname: str
    path: Path
    notebook: object
    files: set
    patterns: set  # of the files that may come to be among them
    cache: Path
    config: object  # MyST-NB's, with what the front matter of the page says

    @classmethod
    def read(cls, app, docname, text=None):
        """The page of that name, or None if it has no cells."""
        path = Path(app.env.doc2path(docname))
        text = path.read_text("utf-8") if text is None else text
        if path.suffix != ".md" or not is_myst_markdown_notebook(text):
            return None
        notebook = read_myst_markdown_notebook(
            text, config=app.env.myst_config, add_source_map=True, path=path
        )
        files, patterns = _dependencies(app, docname, path, notebook)
        name = digest(files, app.srcdir, app.config.book_runtime)
        home = Path(app.book_myst_nb.execution_cache_path, docname.replace("/", "__"))
        config = _page_config(app, notebook)
        return cls(docname, path, notebook, files, patterns, home / name, config)

    def has_outputs(self):
        try:
            get_cache(self.cache).match_cache_notebook(self.notebook)
        except KeyError:
            return False
        return True

    def execute(self):
        """Run the cells and keep the outputs, or return what went wrong."""
        try:
            result = single_nb_execution(
                self.notebook,
                cwd=str(self.path.parent),
                allow_errors=self.config.execution_allow_errors,
                timeout=self.config.execution_timeout,
            )
        except Exception as error:  # the kernel died
            return f"{type(error).__name__}: {error}"
        outcome = "failed" if result.err else "executed"
        log.info("[book] %s: %s in %.1f s", self.docname, outcome, result.time)
        if result.err:
            return strip_colors(str(result.err)).strip()
        data = {"execution_seconds": result.time}
        bundle = CacheBundleIn(self.notebook, str(self.path), data=data)
        get_cache(self.cache).cache_notebook_bundle(bundle, check_validity=False, overwrite=True)

    def forget_old_outputs(self):
        """Delete the caches of older code."""
        folders = self.cache.parent.iterdir() if self.cache.parent.is_dir() else []
        for folder in folders:
            if folder != self.cache:
                shutil.rmtree(folder, ignore_errors=True)


def _dependencies(app, docname, path, notebook):
    """(files, patterns) of what the outputs of a page depend on; patterns start at the book."""
    names, read = set(), set()
    try:
        names = notebook_imports(notebook.cells)
        read = notebook_reads(notebook.cells, app.config.book_readers)
    except SyntaxError as error:
        log.warning("a code cell is not Python: %s", error, location=docname, type="book")
    named = (notebook.metadata.get("book") or {}).get("depends", [])
    extra = {os.path.relpath(path.parent / name, app.srcdir) for name in named}
    for missing in (one for one in extra if not matching(app.srcdir, one)):
        log.warning("book: depends: there is no %s", missing, location=docname, type="book")
    patterns = {*read, *extra}
    # The kernel's own modules count only where they are imported.
    start_up = _files(app, START_UP) - set(app.book_modules.files.values())
    found = set().union(*(_files(app, pattern) for pattern in patterns))
    return app.book_modules.closure(names) | start_up | found, {*patterns, START_UP}


def _files(app, pattern):
    names = matching(app.srcdir, pattern)
    return {Path(os.path.abspath(os.path.join(app.srcdir, name))) for name in names}


def _page_config(app, notebook):
    own = dict(notebook.metadata.get("mystnb") or {})
    own.pop("output_folder", None)
    return app.book_myst_nb.copy(**own)


def _runtime(app, config):
    """Versions and settings on which every output depends; a change has all pages read again."""
    versions = [f"python {platform.python_version()}"]
    for name in config.book_distributions:
        try:
            versions.append(f"{name} {metadata.version(name)}")
        except metadata.PackageNotFoundError:
            versions.append(f"no {name}")
    config.book_runtime = repr((versions, config.book_kernel_env))


def _prepare(app):
    source = Path(app.srcdir)
    folders = app.config.book_packages
    app.book_modules = Modules({name: (source / at).resolve() for name, at in folders.items()})
    app.book_myst_nb = app.env.mystnb_config


def _execute(app, env, docnames):
    """Run the pages that have no outputs for their present code."""
    app.book_errors = {}
    if app.config.nb_execution_mode != "cache" or not app.config.book_execute_missing:
        return
    wanted = app.config.book_pages or docnames
    pages = filter(None, (Page.read(app, docname) for docname in docnames if docname in wanted))
    cached = [page for page in pages if page.config.execution_mode == "cache"]
    todo = [page for page in cached if not page.has_outputs()]
    if todo:
        log.info("[book] executing %s", ", ".join(page.docname for page in todo))
    jobs = app.config.book_execute_jobs or os.cpu_count()
    forks = forking(len(todo), app.config.book_kernel_modules)
    with forks, ThreadPoolExecutor(jobs) as pool:
        errors = zip(todo, pool.map(Page.execute, todo), strict=True)
        app.book_errors = {page.docname: error for page, error in errors if error}


def _read(app, docname, source):
    """Tell MyST-NB where the outputs are, before it parses the page."""
    page = Page.read(app, docname, source[0])
    if page is None:
        return
    for path in page.files:
        note_input(app.env, os.path.relpath(path, app.srcdir))
    for pattern in page.patterns:
        note_input(app.env, pattern)
    config = {"execution_cache_path": str(page.cache)}
    wanted = app.config.book_pages or [docname]
    if docname in wanted and app.config.book_execute_missing:
        page.forget_old_outputs()
    elif not page.has_outputs():
        config["execution_mode"] = "off"  # what a draft shows of it are its targets
    if error := app.book_errors.get(docname):
        log.warning("a cell failed\n%s", error, location=docname, type="book")
        config["execution_mode"] = "off"  # it would only fail again
    app.env.mystnb_config = app.book_myst_nb.copy(**config)


def setup(app):
    app.add_config_value("book_packages", {}, "env")  # {import name: folder, relative to book/}
    app.add_config_value("book_readers", {}, "env")  # {function: pattern of the files it reads}
    app.add_config_value("book_distributions", [], "env")
    app.add_config_value("book_runtime", "", "env")
    app.add_config_value("book_execute_jobs", 0, "")  # 0: one kernel per core
    app.add_config_value("book_execute_missing", True, "env")  # False: do without them
    app.connect("config-inited", _runtime)
    app.connect("builder-inited", _prepare, priority=900)  # after MyST-NB
    app.connect("env-before-read-docs", _execute)
    app.connect("source-read", _read)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
