"""Small changes of a solution that make it wrong, if the tests look closely enough."""

import ast
import copy
from dataclasses import dataclass

from autograder.stubs import BEGIN, END

OPERATORS = {
    ast.Add: [ast.Sub], ast.Sub: [ast.Add], ast.Mult: [ast.Div], ast.Div: [ast.Mult],
    ast.FloorDiv: [ast.Div], ast.Mod: [ast.FloorDiv], ast.Pow: [ast.Mult],
    ast.Lt: [ast.LtE, ast.Gt], ast.LtE: [ast.Lt, ast.Gt], ast.Gt: [ast.GtE, ast.Lt],
    ast.GtE: [ast.Gt, ast.Lt], ast.Eq: [ast.NotEq], ast.NotEq: [ast.Eq], ast.Is: [ast.IsNot],
    ast.IsNot: [ast.Is], ast.In: [ast.NotIn], ast.NotIn: [ast.In], ast.And: [ast.Or],
    ast.Or: [ast.And],
}  # fmt: skip
NAMES = {
    "mean": "sum", "sum": "mean", "max": "min", "min": "max", "amax": "amin", "amin": "amax",
    "argmax": "argmin", "argmin": "argmax", "maximum": "minimum", "minimum": "maximum",
    "zeros": "ones", "ones": "zeros", "zeros_like": "ones_like", "ones_like": "zeros_like",
    "any": "all", "all": "any", "floor": "ceil", "ceil": "floor", "train": "eval", "eval": "train",
    "reduce_sum": "reduce_mean", "reduce_mean": "reduce_sum", "reduce_max": "reduce_min",
    "exp": "expm1", "log": "log1p", "sin": "cos", "cos": "sin", "relu": "sigmoid",
    "ReLU": "Sigmoid", "tanh": "sigmoid", "Tanh": "Sigmoid", "var": "std", "std": "var",
    "MaxPool2d": "AvgPool2d", "AvgPool2d": "MaxPool2d", "append": "extend",
}  # fmt: skip
ALIKE = ("max", "min", "zip")  # the order of their arguments and ``strict`` change nothing here
FUNCTIONS = ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda


@dataclass(frozen=True)
class Mutant:
    """A changed solution; ``name`` tells the task, the old and the new line."""

    task: str
    name: str
    text: str


def mutants(source):
    """Every `Mutant` of a solution, in the order of its lines."""
    inside, names = _answered(source), {}
    for node in ast.parse(source).body:
        if not isinstance(node, ast.FunctionDef | ast.ClassDef):
            continue
        for old, new in _changes(node):
            within = set(range(old.lineno, old.end_lineno + 1)) <= inside
            if within and ast.dump(old) != ast.dump(new):
                text = _spliced(source, old, new)
                name = f"{node.name}: {_told(source, text, old)}"
                names[name] = names.get(name, 0) + 1
                number = f" ({names[name]})" if names[name] > 1 else ""
                yield Mutant(node.name, name + number, text)


def _answered(source):
    """The numbers of the lines that a learner writes."""
    lines, within = set(), False
    for number, line in enumerate(source.splitlines(), 1):
        within = (within or line.strip() == BEGIN) and line.strip() != END
        if within:
            lines.add(number)
    return lines


def _spliced(source, old, new):
    """The source with the text of one node in place of another's."""
    lines = source.splitlines(keepends=True)
    first, last = lines[old.lineno - 1].encode(), lines[old.end_lineno - 1].encode()
    head, tail = first[: old.col_offset].decode(), last[old.end_col_offset :].decode()
    text = ast.unparse(new)
    if isinstance(new, ast.stmt):
        text = text.replace("\n", "\n" + " " * old.col_offset)
    elif not isinstance(new, ast.Constant | ast.Name | ast.keyword):
        text = f"({text})"
    return "".join([*lines[: old.lineno - 1], head + text + tail, *lines[old.end_lineno :]])


def _told(source, text, old):
    """The old line and the new one."""
    line, other = source.splitlines()[old.lineno - 1], text.splitlines()[old.lineno - 1]
    return f"{_bare(line)} => {_bare(other)}"


def _bare(line):
    return line.partition("  # ")[0].strip()


def _changes(tree):
    """(node, what stands in its place) for every change that is tried."""
    for node in _inside(tree):
        if isinstance(node, ast.stmt):
            yield from _of_statement(node)
        elif isinstance(node, ast.expr):
            yield from ((node, new) for new in _of_expression(node))
    yield from _exchanged_names(tree)


def _inside(tree):
    """Everything below a node, but for what errors say: no test asks for that."""
    for node in ast.iter_child_nodes(tree):
        if not (isinstance(node, ast.keyword) and node.arg == "strict"):
            yield node
            if not isinstance(node, ast.Raise | ast.JoinedStr):
                yield from _inside(node)


def _of_statement(node):
    leave_out = ast.Pass()
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Call):
        yield node, leave_out
    elif isinstance(node, ast.Raise | ast.Delete | ast.Continue | ast.Break):
        yield node, leave_out
    elif isinstance(node, ast.AugAssign):
        yield node, leave_out
        yield node, ast.Assign([node.target], node.value, lineno=node.lineno)
        for kind in OPERATORS.get(type(node.op), []):
            yield node, _with(node, op=kind())
    elif isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Attribute):
        yield node, leave_out
    elif isinstance(node, ast.If | ast.While):
        for value in (True, False):
            if not (isinstance(node, ast.While) and value):
                yield node.test, ast.Constant(value)
    elif isinstance(node, ast.With):
        yield node, ast.If(ast.Constant(True), node.body, [])


def _of_expression(node):
    if isinstance(node, ast.BinOp):
        for kind in OPERATORS.get(type(node.op), []):
            yield _with(node, op=kind())
    elif isinstance(node, ast.BoolOp):
        yield _with(node, op=OPERATORS[type(node.op)][0]())
    elif isinstance(node, ast.Compare) and len(node.ops) == 1:
        for kind in OPERATORS.get(type(node.ops[0]), []):
            yield _with(node, ops=[kind()])
    elif isinstance(node, ast.UnaryOp):
        yield node.operand
    elif isinstance(node, ast.Constant):
        yield from map(ast.Constant, _other_constants(node.value))
    elif isinstance(node, ast.IfExp):
        yield node.body
        yield node.orelse
    elif isinstance(node, ast.Call):
        yield from _of_call(node)
    elif isinstance(node, ast.Attribute) and node.attr in NAMES:
        yield _with(node, attr=NAMES[node.attr])
    elif isinstance(node, ast.Name) and node.id in NAMES:
        yield ast.Name(NAMES[node.id])


def _other_constants(value):
    if isinstance(value, bool):
        return [not value]
    if isinstance(value, int):
        return [value + 1]
    if isinstance(value, float):
        return [2 * value or 1.0]
    return []


def _of_call(node):
    """An argument left out, two arguments exchanged, a method not called."""
    if isinstance(node.func, ast.Name) and node.func.id in ALIKE:
        return
    for i in range(len(node.keywords)):
        yield _with(node, keywords=node.keywords[:i] + node.keywords[i + 1 :])
    if len(node.args) > 1 and not isinstance(node.args[-1], ast.Starred):
        yield _with(node, args=node.args[:-1])
    if len(node.args) > 1 and not any(isinstance(one, ast.Starred) for one in node.args[:2]):
        yield _with(node, args=[node.args[1], node.args[0], *node.args[2:]])
    if isinstance(node.func, ast.Attribute) and not node.args and not node.keywords:
        yield node.func.value


def _exchanged_names(tree):
    """Each parameter of a function, where it is used, exchanged for the next one."""
    for function in ast.walk(tree):
        if not isinstance(function, FUNCTIONS):
            continue
        arguments = function.args
        names = [one.arg for one in (*arguments.posonlyargs, *arguments.args,
                                     *arguments.kwonlyargs) if one.arg != "self"]  # fmt: skip
        if len(names) < 2:
            continue
        other = dict(zip(names, [*names[1:], names[0]], strict=True))
        body = function.body if isinstance(function.body, list) else [function.body]
        for node in (one for part in body for one in (part, *_inside(part))):
            if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load) and node.id in other:
                yield node, ast.Name(other[node.id])


def _with(node, **changes):
    new = copy.copy(node)
    for name, value in changes.items():
        setattr(new, name, value)
    return new
