"""The chapter on parity has every network that stands under one name in both frameworks."""

import ast
import functools
import re
from pathlib import Path

import pytest

from autograder.submission.modules import load
from workbook.parity import NETWORKS, compare

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "book/chapters/parity.md"
BASES = {"pytorch": {"Module", "Sequential"}, "tf": {"Model", "Sequential"}}

# Networks that `compare` cannot carry, as the chapter's second table says: what compares them.
ELSEWHERE = {
    ("inception", "DenseNet"): "tests/test_inception.py::TestDenseNet::test_logits",
    ("convnext", "ConvNeXt"): "tests/project/test_convnext_twins.py"
    "::test_a_network_carried_from_pytorch_answers_the_same_in_keras",
    ("mobilenet", "MobileNetV2"): "tests/project/test_mobilenet_twins.py"
    "::test_both_tracks_agree_where_the_border_is_symmetric",
    ("vision_transformer", "VisionTransformer"): "tests/test_vision_transformer.py"
    "::TestVisionTransformer::test_logits",
    ("language_model", "GPT"): "tests/project/test_language_model_twins.py"
    "::test_a_network_carried_from_pytorch_writes_the_same_in_keras",
}
IN_NEITHER = {("debugging", "DigitClassifier")}  # a program to be repaired
ROW = re.compile(r"^\| `(\w+)` \|.*?\]\(#(?:task|sec)-([\w-]+)\)", re.MULTILINE)


def networks(source, track):
    """Names of the public classes that derive from a network's base, also through each other."""
    found = set()
    for node in ast.parse(source).body:
        if isinstance(node, ast.ClassDef):
            bases = {ast.unparse(base).rpartition(".")[2] for base in node.bases}
            if bases & (BASES[track] | found):
                found.add(node.name)
    return {name for name in found if not name.startswith("_")}


def in_both_tracks():
    """(chapter, class) of each network; in TensorFlow a part of one is a Layer, not a Model."""
    for path in sorted(ROOT.glob("solutions/tf/[!_]*.py")):
        twin = ROOT / "solutions" / "pytorch" / path.name
        if twin.exists():
            both = networks(path.read_text("utf-8"), "tf")
            both &= networks(twin.read_text("utf-8"), "pytorch")
            yield from ((path.stem, name) for name in sorted(both))


@functools.cache
def solution(track, chapter):
    path = ROOT / "solutions" / track / f"{chapter}.py"
    return load(path, f"table_{track}_{chapter}", track)


@pytest.fixture(scope="module")
def predict():
    for track in ("pytorch", "tf"):  # the grader's loader knows the order in which they live
        solution(track, "parity")
    from workbook import pytorch, tf

    return {"pytorch": pytorch.predict, "tf": tf.predict}


def test_every_network_of_both_tracks_is_in_one_of_the_two_tables():
    listed = [(one.chapter, one.name) for one in NETWORKS]
    left = set(in_both_tracks()) - set(listed) - set(ELSEWHERE) - IN_NEITHER
    names = ", ".join(sorted(f"{chapter}.{name}" for chapter, name in left))
    assert not left, (
        f"add to NETWORKS in src/workbook/parity.py: {names}; or, if `compare` cannot carry it, to "
        "the second table in book/chapters/parity.md and to ELSEWHERE here"
    )
    assert sorted([*listed, *ELSEWHERE, *IN_NEITHER]) == sorted(in_both_tracks())


def test_the_page_has_a_row_for_each_network_that_is_compared_elsewhere():
    section = PAGE.read_text("utf-8").partition("(sec-parity-book)=")[2]
    rows = dict(ROW.findall(section.partition("\n(sec-")[0]))
    assert set(rows) == {name for _, name in ELSEWHERE}
    for chapter, name in ELSEWHERE:
        page = (PAGE.parent / f"{chapter}.md").read_text("utf-8")
        task = f"{chapter}-{name}".lower() == rows[name] and f"{{task}} {name}\n" in page
        assert task or f"(sec-{rows[name]})=" in page, f"the link of {name} is to another page"


@pytest.mark.parametrize("proof", ELSEWHERE.values(), ids=lambda one: one.rpartition("::")[2])
def test_what_compares_a_network_elsewhere_is_there(proof):
    path, *names = proof.split("::")
    inside = ast.parse((ROOT / path).read_text("utf-8")).body
    for name in names:
        found = [one for one in inside if getattr(one, "name", None) == name]
        assert found, f"{path} has no {name}: name in ELSEWHERE the test that compares the tracks"
        inside = found[0].body


@pytest.mark.parametrize("network", NETWORKS, ids=lambda one: one.name)
def test_answers_agree_within_the_tolerance(network, predict):
    result = compare(network, solution, predict)
    allowed = solution("scratch", "parity").tolerance("float32", result.fan_ins)
    assert 0 < result.difference < allowed
    assert result.returned


@pytest.mark.parametrize(
    "track, source, names",
    [
        ("pytorch", "class A(nn.Module): pass\nclass B(A): pass\nclass C: pass", {"A", "B"}),
        ("pytorch", "class A(torch.nn.Sequential): pass\nclass _B(nn.Module): pass", {"A"}),
        ("tf", "class A(keras.Model): pass\nclass B(keras.layers.Layer): pass", {"A"}),
        ("tf", "class A(Sequential): pass\nclass B(A): pass", {"A", "B"}),
    ],
)
def test_networks_are_found_by_their_bases(track, source, names):
    assert networks(source, track) == names
