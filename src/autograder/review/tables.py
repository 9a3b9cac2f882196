"""Files that hold more numbers or longer texts than a program needs: perhaps answers, by heart.

Of the answers and alternatives that were written without the reference none has half as many.
"""

import ast

NUMBERS = 300
CHARACTERS = 1000  # of one text that is no docstring


def tables(places):
    """The flags of all files of a submission."""
    found = []
    for path, text in sorted(places.files.values()):
        numbers, longest = size(text)
        many = [f"{numbers} numbers"] if numbers > NUMBERS else []
        many += [f"a text of {longest:,} characters"] if longest > CHARACTERS else []
        if many:
            what = f"{path} holds {' and '.join(many)}: is it a table of answers?"
            found.append({"kind": "table", "task": None, "what": what})
    return found


def size(text):
    """(how many numbers, characters of the longest text) in a file, apart from docstrings."""
    try:
        nodes = list(ast.walk(ast.parse(text)))
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return 0, 0
    alone = {id(one.value) for one in nodes if isinstance(one, ast.Expr)}
    values = [one.value for one in nodes if isinstance(one, ast.Constant) and id(one) not in alone]
    numbers = sum(type(one) in (int, float, complex) for one in values)
    return numbers, max((len(one) for one in values if isinstance(one, (str, bytes))), default=0)
