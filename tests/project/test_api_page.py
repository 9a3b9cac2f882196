"""The page on `workbook` and `autograder` says what their docstrings say."""

import ast
import sys

import pytest
from tiny_book import ROOT

sys.path.append(str(ROOT / "book/_ext"))
import book_api  # noqa: E402

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


def test_all_that_the_page_names_is_there():
    """What is listed in book/api.md exists, so that a build does not have to find it out."""
    text = (ROOT / "book/api.md").read_text("utf-8")
    for block in text.split("```{api} ")[1:]:
        module, _, rest = block.partition("\n")
        for name in rest.partition("```")[0].replace(",", " ").split():
            _, node = book_api.Module(ROOT / "src", module).find(name)
            assert ast.get_docstring(node)
