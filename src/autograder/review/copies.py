"""Answers that are nearly the reference's, or another submission's.

Compared are the tokens of a task's body without names, comments and layout (`normal`), by difflib.
Many tasks dictate their answer, so a short one proves nothing, and what much of the class wrote is
no reason to ask two of them. Comments are a free choice: two of the reference's own, word for word,
are a sign where the code is not.
"""

import io
import tokenize
import warnings
from collections import Counter
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import combinations

from autograder.review.normal import tokens
from autograder.review.places import Places
from autograder.sources import Source
from autograder.stubs import TODO

ALIKE = 0.95  # of the tokens; what was measured at other values says tests/project/test_review.py
SHORTEST = 40  # tokens: a shorter answer is what the task makes it
COMMENTS, WORDS = 2, 3  # so many comments of at least so many words
SHINGLE = 6  # consecutive tokens
COMMON, MOST = 0.1, 30  # of the class, and submissions: what more of it wrote is nobody's own
SHARED = 3  # rare runs that make a pair worth a comparison


def of_the_reference(places):
    """Flags of one submission: tasks whose answer is nearly the reference's."""
    found = []
    for place in places:
        if _is_repair(place):  # everybody's answer is the program that was given
            continue
        here, there = (tokens(t, place.name, place.stub) for t in (place.text, place.solution))
        share, said = likeness(here, there), len(_comments(place))
        if share >= ALIKE:
            what = f"The code is {share:.0%} that of the reference, apart from names."
            found.append({"kind": "near the reference", "task": place.id, "what": what})
        elif said >= COMMENTS:
            what = f"{said} comments stand word for word in the reference, and not in the stub."
            found.append({"kind": "near the reference", "task": place.id, "what": what})
    return found


def likeness(one, other):
    """How alike two lists of tokens are, from 0 to 1; 0 where they are too short to tell."""
    if min(len(one), len(other)) < SHORTEST:
        return 0.0
    match = SequenceMatcher(None, one, other, autojunk=False)
    if match.real_quick_ratio() < ALIKE or match.quick_ratio() < ALIKE:
        return 0.0
    return match.ratio()


def _is_repair(place):
    return TODO not in (lines(place.stub, place.name) or TODO)


@lru_cache(maxsize=4096)
def lines(text, name):
    """The text of a definition, or None."""
    try:
        return Source(text).text(name)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None


def _comments(place):
    """Comments of the answer that stand in the reference and nowhere in the stub."""
    here, there = (lines(text, place.name) for text in (place.text, place.solution))
    if here is None or there is None:
        return set()
    return (comments(here) & comments(there)) - comments(place.stub)


@lru_cache(maxsize=4096)
def comments(text):
    """The comments of a text that have some words."""
    found = set()
    try:
        for one in tokenize.generate_tokens(io.StringIO(text).readline):
            if one.type == tokenize.COMMENT:
                found.add(" ".join(one.string.lstrip("# ").split()))
    except (tokenize.TokenError, SyntaxError):
        pass
    return {one for one in found if len(one.split()) >= WORDS and not one.endswith("SOLUTION")}


def near_copies(submissions, tasks, root=None):
    """Flags for submissions that are alike, once all of a class are there.

    Args:
        submissions: {name: files}, files as for `flags`.
        tasks: of the assignment.
        root: the folder of the project.

    Returns:
        {name: flags} of those that have any.
    """
    found = {}
    with warnings.catch_warnings(action="ignore"):
        answers = _answers(submissions, tasks, root)
    for task, texts in answers.items():
        for one, other, share in alike(texts):
            for name, twin in ((one, other), (other, one)):
                what = f"The code is {share:.0%} that of {twin}, apart from names."
                flag = {"kind": "near another", "task": task, "what": what}
                found.setdefault(name, []).append(flag)
    return found


def _answers(submissions, tasks, root):
    """{task: {name: tokens}} of what is long enough to tell, and not the reference."""
    found = {}
    for name, files in submissions.items():
        for place in Places(files, tasks, root):
            if not _is_repair(place):
                mine = tokens(place.text, place.name, place.stub)
                reference = tokens(place.solution, place.name, place.stub)
                if len(mine) >= SHORTEST and likeness(mine, reference) < ALIKE:
                    found.setdefault(place.id, {})[name] = mine
    return found


def alike(texts):
    """[(name, name, likeness)] of answers to one task that share what few others wrote.

    Only pairs with a rare run of tokens are compared, as in Schleimer, Wilkerson and Aiken (2003),
    *Winnowing: local algorithms for document fingerprinting*: of a thousand submissions few pairs.
    """
    runs = {name: _runs(text) for name, text in texts.items()}
    counts = Counter(run for found in runs.values() for run in found)
    limit, owners = max(2, min(MOST, COMMON * len(texts))), {}
    for name, found in runs.items():
        for run in found:
            if 1 < counts[run] <= limit:
                owners.setdefault(run, []).append(name)
    shared = Counter(pair for names in owners.values() for pair in combinations(names, 2))
    pairs = sorted(pair for pair, times in shared.items() if times >= SHARED)
    measured = [(*pair, likeness(texts[pair[0]], texts[pair[1]])) for pair in pairs]
    return [one for one in measured if one[2] >= ALIKE]


def _runs(text):
    return {hash(tuple(text[i : i + SHINGLE])) for i in range(len(text) - SHINGLE + 1)}
