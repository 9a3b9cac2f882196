"""Runs in Pyodide: compile what a check imports from the zips of /folder, so that no page has to.

Bytecode takes more room than the text that it was made of: only what is used is worth it, without
docstrings.
"""

import ast
import importlib.util
import io
import json
import sys
import zipfile
from importlib._bootstrap_external import _code_to_hash_pyc
from pathlib import Path

import in_page
from _pytest.assertion import rewrite

from autograder.project import Project


def check_a_mistake():
    """Answer a task as a learner does who makes a known mistake, and have it checked."""
    page, project = in_page.begin(), Project(in_page.ROOT)
    chapter = next(one for one in project.chapters() if project.misconceptions(one, "scratch"))
    mistake = project.misconceptions(chapter, "scratch")[0]
    wrong = mistake.apply(project.solution("scratch", chapter).read_text("utf-8"))
    place = {"chapter": chapter, "track": "scratch", "task": mistake.task}

    def ask(do, **more):
        return json.loads(page.answer(json.dumps({"do": do, **place, **more})))

    ask("take", text=wrong)
    opened = ask("open")
    reply = ask("check", text=opened["text"], stamp=opened["stamp"])
    if not any(test["diagnosis"] for test in reply.get("graded", {}).get("tests", ())):
        raise RuntimeError(f"The mistake {mistake.id} of {chapter} was not recognized: {reply}")


def stripped(source, path):
    """The tree of a module with empty docstrings: NumPy insists on having some."""
    tree = ast.parse(source, path)
    kinds = ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef
    for node in ast.walk(tree):
        if isinstance(node, kinds) and ast.get_docstring(node, clean=False):
            node.body[0].value.value = ""
    return tree


def compiled(source, path):
    """The content of a file of bytecode that is taken as it is."""
    code = compile(stripped(source, path), path, "exec", dont_inherit=True)
    return bytes(_code_to_hash_pyc(code, importlib.util.source_hash(source), False))


def rewritten(source, path):
    """The same as pytest caches it, with the asserts as it explains them."""
    tree = ast.parse(source, path)
    rewrite.rewrite_asserts(tree, source, path)
    code, file = compile(tree, path, "exec", dont_inherit=True), io.BytesIO()
    rewrite._write_pyc_fp(file, importlib.util.source_hash(source), code)
    return file.getvalue()


def replaced(name, content):
    """A package needs no sources."""
    if name.endswith(".py") and any(f"{place}/{name}" in USED for place in PLACES):
        return [(f"{name}c", compiled(content, name))]
    return [(name, content)]


def accompanied(name, content):
    """Of the book they are read as well."""
    yield name, content
    folder, _, file = name.rpartition("/")
    place, path = f"{folder}/__pycache__/{file[:-3]}", f"/book/{name}"
    if (folder == "tests" and file.endswith(".py")) or file == "conftest.py":
        yield f"{place}{rewrite.PYC_TAIL}".lstrip("/"), rewritten(content, path)
    elif folder.startswith("tests/") and file.endswith(".py"):
        yield f"{place}.cpython-312.pyc", compiled(content, path)


def change(path, into):
    """Write a zip anew."""
    with zipfile.ZipFile(path) as archive:
        files = [(one, archive.read(one)) for one in archive.infolist() if not one.is_dir()]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for one, content in files:
            for name, made in into(one.filename, content):
                archive.writestr(zipfile.ZipInfo(name, one.date_time), made, zipfile.ZIP_DEFLATED)


check_a_mistake()
PLACES = "/lib/python312.zip", "/lib/python3.12/site-packages"
USED = {getattr(module, "__file__", None) for module in sys.modules.values()}
for archive in ("python_stdlib.zip", "numpy.zip", "packages.zip"):
    change(Path("/folder", archive), replaced)
change(Path("/folder/book.zip"), accompanied)
