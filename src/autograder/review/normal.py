"""A definition without what changes easily: names, comments, docstrings, layout, type hints."""

import ast
import copy
import io
import tokenize
from functools import lru_cache

from autograder.sources import DEFINITIONS

LAYOUT = {tokenize.NEWLINE, tokenize.NL, tokenize.INDENT, tokenize.DEDENT, tokenize.COMMENT,
          tokenize.ENCODING, tokenize.ENDMARKER}  # fmt: skip
LONGEST = 5000  # no answer is longer, and comparing takes the square of it


@lru_cache(maxsize=4096)  # the reference is asked for again with each submission
def tokens(text, name, stub=""):
    """What `_body` finds, at most LONGEST tokens; nothing where the text is out of all bounds."""
    try:
        return tuple(_body(text, name, stub)[:LONGEST])
    except (RecursionError, MemoryError, SyntaxError, ValueError, tokenize.TokenError):
        return ()


def _body(text, name, stub):
    """The tokens of the body of a definition, as far as the stub has not given them.

    Args:
        text: a file.
        name: of a function or class at its top.
        stub: the file as a learner gets it.

    Returns:
        A list of texts, empty where the file does not define the name or is not Python.
    """
    node = definition(text, name)
    if node is None:
        return []
    bare(node)
    _without(node, _given(stub, name))
    Renamed(node).visit(node)
    return _tokens("\n".join(ast.unparse(ast.fix_missing_locations(one)) for one in node.body))


def definition(text, name):
    """The node of the last definition of that name, or None."""
    body = ast.parse(text).body
    found = [one for one in body if isinstance(one, DEFINITIONS) and one.name == name]
    return found[-1] if found else None


def bare(node):
    """Take docstrings, type hints and statements without effect away."""
    for one in ast.walk(node):
        if isinstance(one, ast.arg):
            one.annotation = None
        if isinstance(one, DEFINITIONS):
            one.returns = None
        if isinstance(getattr(one, "body", None), list):
            one.body = [_plain(each) for each in one.body if not _is_text(each)] or [ast.Pass()]


def _is_text(node):
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def _plain(node):
    if isinstance(node, ast.AnnAssign) and node.value is not None:
        return ast.Assign([node.target], node.value)
    return node


@lru_cache(maxsize=1024)
def _given(stub, name):
    """The statements of a stub."""
    node = definition(stub, name)
    if node is None:
        return frozenset()
    bare(node)
    return frozenset(_alone(one) for one in ast.walk(node) if isinstance(one, ast.stmt))


def _without(node, given):
    """Leave out the statements that the stub has, too."""
    kinds = {kind for kind, _ in given}  # telling a kind is cheap, telling all is not
    for one in ast.walk(node):
        if isinstance(getattr(one, "body", None), list):
            kept = [n for n in one.body if type(n) not in kinds or _alone(n) not in given]
            one.body = kept or [ast.Pass()]


def _alone(statement):
    """A statement by itself, under whatever names it was written: its kind, and all of it."""
    renamed = Renamed(own := copy.deepcopy(statement))
    renamed.names |= {one.id for one in ast.walk(own) if isinstance(one, ast.Name)}
    return type(statement), ast.dump(renamed.visit(own))


class Renamed(ast.NodeTransformer):
    """Names that an answer gives itself become numbers, in the order in which they appear."""

    def __init__(self, node):
        nodes, self.numbers = list(ast.walk(node)), {}
        self.names = {one.id for one in nodes if isinstance(one, ast.Name) and _stored(one)}
        self.names |= {one.arg for one in nodes if isinstance(one, ast.arg)}
        self.attributes = {
            one.attr for one in nodes if isinstance(one, ast.Attribute) if _stored(one)
        }
        self.names |= {
            one.name for one in nodes if isinstance(one, DEFINITIONS) and one is not node
        }

    def number(self, kind, name):
        return f"{kind}{self.numbers.setdefault((kind, name), len(self.numbers))}"

    def visit_Name(self, node):  # noqa: N802
        if node.id in self.names:
            node.id = self.number("v", node.id)
        return node

    def visit_arg(self, node):
        node.arg = self.number("v", node.arg)
        return node

    def visit_Attribute(self, node):  # noqa: N802
        self.generic_visit(node)
        if node.attr in self.attributes:
            node.attr = self.number("a", node.attr)
        return node


def _stored(node):
    return isinstance(node.ctx, ast.Store)


def _tokens(text):
    found = tokenize.generate_tokens(io.StringIO(text).readline)
    return [one.string for one in found if one.type not in LAYOUT]
