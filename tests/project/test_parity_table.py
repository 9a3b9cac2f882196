"""Every network that stands under one name in both frameworks is in the table of parity."""

import ast
import functools
from pathlib import Path

import pytest

from autograder.submission.modules import load
from workbook.parity import NETWORKS, compare

ROOT = Path(__file__).resolve().parents[2]
BASES = {"pytorch": {"Module", "Sequential"}, "tf": {"Model", "Sequential"}}

# Classes of both tracks that are parts or helpers, not networks of the book: why.
EXEMPT = {
    "debugging.DigitClassifier": "an exercise in finding a fault, not a network for images",
    "convnext.ConvNeXt": "depthwise kernels lie otherwise in Keras: test_convnext_twins.py carries",
    "language_model.GPT": "reads tokens, not images: test_language_model_twins.py carries",
    "inception.DenseNet": "blocks and transitions stand in two lists in Keras: test_inception.py "
    "writes one state into both networks by its names, and has one oracle for both",
    "vision_transformer.VisionTransformer": "queries, keys and values are one matrix in PyTorch: "
    "tests/test_vision_transformer.py gives both networks the same weights",
    "mobilenet.MobileNetV2": "Keras lays depthwise kernels out by itself, and has a constant of "
    "its own: tests/project/test_mobilenet_twins.py carries the weights",
}


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


def test_every_network_of_both_tracks_is_in_the_table():
    listed = {(one.chapter, one.name) for one in NETWORKS}
    missing = [
        f"{chapter}.{name}"
        for chapter, name in in_both_tracks()
        if (chapter, name) not in listed and f"{chapter}.{name}" not in EXEMPT
    ]
    assert not missing, f"add to NETWORKS in src/workbook/parity.py: {', '.join(missing)}"


def test_the_table_lists_nothing_else():
    listed = {(one.chapter, one.name) for one in NETWORKS}
    assert listed <= set(in_both_tracks())


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
