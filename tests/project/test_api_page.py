"""The page on `workbook` and `autograder` says what their docstrings say."""

import ast
import re
import sys

import pytest
from tiny_book import ROOT

sys.path.append(str(ROOT / "book/_ext"))
import book_api  # noqa: E402

CELL = re.compile(r"^```\{code-cell\}[^\n]*\n(.*?)^```", re.MULTILINE | re.DOTALL)
HEAD = re.compile(r"\A(---\n.*?^---\n|(?::[\w-]+:[^\n]*\n)+)", re.MULTILINE | re.DOTALL)
TEXT = '''
class Box:
    """A thing with ``sides``.

    More of it.
    """

    def __init__(self, width, /, *, height=2):
        self.width = width


def stretch(box, factor=1.5):
    """Make it
    longer.

    Args:
        box: a `Box`,
            or another thing.
        factor: by how much.

    Returns:
        Box: the same one.
    """
'''


@pytest.fixture
def source(tmp_path):
    (tmp_path / "package").mkdir()
    (tmp_path / "package/inner.py").write_text(TEXT, "utf-8")
    (tmp_path / "package/__init__.py").write_text(
        'from package.inner import Box\nHOMES = {"stretch": "package.inner"}\n', "utf-8"
    )
    return tmp_path


def test_a_name_is_found_where_it_is_defined(source):
    module = book_api.Module(source, "package")
    home, node = module.find("Box")
    assert home.path == source / "package/inner.py"
    assert book_api.signature(node) == "Box(width, /, *, height=2)"
    assert book_api.signature(module.find("stretch")[1]) == "stretch(box, factor=1.5)"
    with pytest.raises(KeyError):
        module.find("missing")


def test_a_docstring_is_read_with_its_arguments(source):
    _, node = book_api.Module(source, "package").find("stretch")
    said = [("box", "a `Box`, or another thing."), ("factor", "by how much.")]
    assert book_api.summary(node) == ("Make it longer.", said)


def test_a_table_lists_the_functions_of_a_package(source):
    (source / "package/outer.py").write_text(
        'def figure():\n    """Draw it.\n\n    Returns:\n        Movable: to move.\n    """\n',
        "utf-8",
    )
    every = [node.name for _, node in book_api.listed(source, "package")]
    assert every == ["stretch", "figure"]
    assert [node.name for _, node in book_api.listed(source, "package", "Movable")] == ["figure"]


PAGE = (ROOT / "book/api.md").read_text("utf-8")


def named():
    """(module, name) of all that book/api.md lists in its own words."""
    for block in PAGE.split("```{api} ")[1:]:
        module, _, rest = block.partition("\n")
        for name in rest.partition("```")[0].replace(",", " ").split():
            yield module, name


def place(module, name):
    """Where a name is defined, however it is imported."""
    home, node = book_api.Module(ROOT / "src", module).find(name)
    return home.path, node.name


def on_the_page():
    found = {place(*one) for one in named()}
    for package, returns in re.findall(r"```{api-table} (\S+)\n(?::returns: (\w+)\n)?", PAGE):
        found |= {(home.path, node.name)
                  for home, node in book_api.listed(ROOT / "src", package, returns)}  # fmt: skip
    return found


def test_all_that_the_page_names_is_there():
    """What is listed in book/api.md exists, so that a build does not have to find it out."""
    for module, name in named():
        _, node = book_api.Module(ROOT / "src", module).find(name)
        assert ast.get_docstring(node)


def imports():
    """(page, module, name) of what cells import from `workbook`."""
    for path in [*ROOT.glob("book/*.md"), *ROOT.glob("book/chapters/*.md")]:
        for cell in CELL.findall(path.read_text("utf-8")):
            code = re.sub(r"^[%!].*$", "", HEAD.sub("", cell), flags=re.MULTILINE)
            for node in ast.walk(ast.parse(code)):
                if isinstance(node, ast.ImportFrom) and f"{node.module}.".startswith("workbook."):
                    yield from ((path.stem, node.module, one.name) for one in node.names)


def test_all_that_a_chapter_imports_is_on_the_page():
    found, there = set(imports()), on_the_page()
    assert len(found) > 300  # the cells are read at all
    missing = set()
    for page, module, name in found:
        if name.isupper():  # a constant
            on_it = f"`{module}.{name}`" in PAGE
        elif module == "workbook":  # a whole module
            on_it = any(one in PAGE for one in (f"{{api}} workbook.{name}\n", f"`workbook.{name}`"))
        else:
            on_it = place(module, name) in there
        missing |= set() if on_it else {(page, module, name)}
    assert not missing
