"""Read and write again what a change touches, so that every build is as good as a full one.

Sphinx reads a page again if its file or one that it depends on is newer than the last build, and
writes the pages that it has read. That misses files that are put back with an older time, files
that appear, the code of these extensions, and pages that show something of a page that has changed:
a reference whose label is gone would keep its link, without a word. Here

* a page is read again when the *content* of a file behind it differs, or one it looked for appears,
* all pages are read again when the extensions or the libraries differ, and written again when
  a style sheet, a script, or anything differs that one page may show of another.
"""

import functools
import glob
import hashlib
from pathlib import Path

import sphinx

READERS = [f"../src/autograder/{name}.py" for name in ("project", "sources", "stubs", "tasks")]
COMMON = ["_ext/*.py", "_toc.yml", "../_config.yml", *READERS]
ASSETS = ["_assets/**/*"]


def note_input(env, pattern):
    """Have the present page read again when other files, or others' contents, fit a pattern.

    Args:
        env: Sphinx's environment, while it reads a page.
        pattern: path that need not exist, or ``*`` and ``**``, relative to the book's folder.
    """
    env.book_noted.setdefault(env.docname, set()).add(pattern)


def matching(folder, pattern):
    """Names of the files that fit a pattern, in order."""
    names = sorted(glob.glob(pattern, root_dir=folder, recursive=True)) if "*" in pattern else []
    return [name for name in names or [pattern] if Path(folder, name).is_file()]


def content(folder, pattern):
    """A short name for the contents of the files that fit a pattern; their names count, too."""
    total = hashlib.sha256()
    for name in matching(folder, pattern):
        data = Path(folder, name).read_bytes()
        total.update(f"\0{name}\0{len(data)}\0".encode() + data)
    return total.hexdigest()[:16]


def _set_common(app, config):
    """Let Sphinx compare what all pages depend on, as it compares settings."""
    installed = Path(sphinx.__file__).parents[1].glob("*.dist-info")
    versions = sorted(folder.name for folder in installed)
    config.book_common = repr(([content(app.srcdir, one) for one in COMMON], versions))
    config.book_assets = repr([content(app.srcdir, one) for one in ASSETS])


def _start(app):
    app.env.book_noted = {}
    if not hasattr(app.env, "book_inputs"):
        app.env.book_inputs = {}


def _record(app, doctree):
    """Keep what a page was made of, once everything has been said about it."""
    env = app.env
    names = {*env.dependencies[env.docname], *env.book_noted.pop(env.docname, ())}
    names.add(str(env.doc2path(env.docname, base=False)))
    env.book_inputs[env.docname] = {name: content(app.srcdir, name) for name in names}


def _forget(app, env, docname):
    env.book_inputs.pop(docname, None)


def _outdated(app, env, added, changed, removed):
    now = functools.cache(functools.partial(content, app.srcdir))
    return [
        docname
        for docname, inputs in env.book_inputs.items()
        if any(now(name) != was for name, was in inputs.items())
    ]


def _shared(env):
    """What one page may show of another: targets, titles, numbers, the order, the literature."""
    targets = {name: sorted(domain.get_objects()) for name, domain in env.domains.items()}
    standard, formulas = env.get_domain("std"), env.get_domain("math")
    titles = {name: title.astext() for name, title in env.titles.items()}
    numbers = [env.toc_secnumbers, env.toc_fignumbers, formulas.equations, env.toctree_includes]
    tables = [titles, standard.anonlabels, standard.labels, *numbers]
    cited = env.domains["cite"].citations if "cite" in env.domains else []
    works = [(one.key, one.citation_id, one.bibliography_key, one.formatted_entry) for one in cited]
    return repr((targets, [sorted(table.items()) for table in tables], [*map(_work, works)]))


def _work(parts):
    key, anchor, place, entry = parts
    return key, anchor, place.docname, entry.label, str(entry.text)


def _rewrite(app, env):
    """Every page may refer to what has changed, or have its title in the margin."""
    before = getattr(env, "book_shared", None)
    env.book_shared = hashlib.sha256(_shared(env).encode()).hexdigest()
    return env.found_docs if env.book_shared != before else []


def _delete(app, exception):
    """Delete the pages that are no longer in the book; Sphinx leaves their files."""
    sources = Path(app.outdir, "_sources")
    for path in sources.rglob("*.*") if app.builder.format == "html" else []:
        docname = path.relative_to(sources).with_suffix("").as_posix()
        if path.is_file() and docname not in app.env.found_docs:
            path.unlink()
            Path(app.outdir, f"{docname}.html").unlink(missing_ok=True)


def setup(app):
    app.add_config_value("book_common", "", "env")
    app.add_config_value("book_assets", "", "html")
    app.connect("config-inited", _set_common)
    app.connect("builder-inited", _start)
    app.connect("doctree-read", _record, priority=990)  # after the collectors of dependencies
    app.connect("env-purge-doc", _forget)
    app.connect("env-get-outdated", _outdated)
    app.connect("env-get-updated", _rewrite, priority=990)  # after the numbering of sections
    app.connect("build-finished", _delete)
    return {"version": "1", "parallel_read_safe": False, "parallel_write_safe": True}
