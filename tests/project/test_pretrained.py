"""MobileNet from a file of weights, and the experiment upon it, with random ones."""

import sys
from pathlib import Path

import numpy as np
import pytest

import workbook
from workbook import pretrained
from workbook.data import Split, Splits

ROOT = Path(__file__).resolve().parents[2]
CUT = "conv_pw_2_relu"  # a few layers are enough here


@pytest.fixture(scope="module")
def weights():
    net = pretrained.mobilenet("nowhere", weights=None, cut=CUT)
    rng = np.random.default_rng(0)
    return {
        f"{layer.name}/{weight.path.split('/')[-1]}": rng.random(weight.shape, dtype=np.float32)
        for layer in net.layers
        for weight in layer.weights
    }


def test_the_weights_of_a_file_are_the_network_s(weights, tmp_path):
    np.savez(tmp_path / pretrained.FILE, more=np.zeros(3), **weights)
    net = pretrained.mobilenet(tmp_path, cut=CUT)
    assert net.get_layer(CUT).output.shape[1:] == net.output.shape[1:] == (56, 56, 128)
    kernel, *_ = net.get_layer("conv_pw_2").get_weights()
    np.testing.assert_array_equal(kernel, weights["conv_pw_2/kernel"])
    mean = net.get_layer("conv1_bn").get_weights()[2]
    np.testing.assert_array_equal(mean, weights["conv1_bn/moving_mean"])


@pytest.mark.parametrize("damage", ["missing", "shape"])
def test_a_file_that_does_not_fit(weights, tmp_path, damage):
    kernel = weights["conv_pw_2/kernel"]
    changed = {"conv_pw_2/kernel": kernel[:, :, :3]} if damage == "shape" else {}
    rest = {name: array for name, array in weights.items() if name != "conv_pw_2/kernel"}
    np.savez(tmp_path / pretrained.FILE, **rest, **changed)
    with pytest.raises(workbook.CorruptFile, match="conv_pw_2/kernel.*delete or replace it[.]$"):
        pretrained.mobilenet(tmp_path, cut=CUT)


def test_without_a_network_it_says_what_to_do(monkeypatch, tmp_path):
    import keras

    def refuse(*args, **kwargs):
        raise Exception("URL fetch failure")  # what Keras 3 raises

    monkeypatch.setattr(keras.utils, "get_file", refuse)
    monkeypatch.setattr("keras.src.applications.mobilenet.file_utils.get_file", refuse)
    with pytest.raises(workbook.NoNetwork, match="connect to the internet, or put them into.*[.]$"):
        pretrained.mobilenet(tmp_path)


@pytest.fixture
def small(monkeypatch, tmp_path, weights):
    """The command, on made-up photographs and a short network with random weights."""
    monkeypatch.syspath_prepend(str(ROOT / "tools"))
    for name in ("full_scale.photographs", "full_scale.mobilenet"):
        monkeypatch.delitem(sys.modules, name, raising=False)
    from full_scale import mobilenet, photographs

    rng = np.random.default_rng(0)
    parts = [Split(rng.random((count, 3, 224, 224), dtype=np.float32), np.arange(count) % 2)
             for count in (8, 4, 6)]  # fmt: skip
    splits = Splits(*parts, ("ants", "bees"), "photographs")
    monkeypatch.setattr(mobilenet, "photographs", lambda: splits)
    monkeypatch.setattr(mobilenet, "STEPS", 2)
    monkeypatch.setattr(mobilenet, "LAYERS", ("conv1_relu", CUT))
    monkeypatch.setattr(mobilenet, "BELOW", "conv_pw_1_relu")
    monkeypatch.setattr(mobilenet, "POINTWISE", {"conv_pw_2"})
    monkeypatch.setattr(photographs, "LABELS", (1, 3))
    monkeypatch.setattr(photographs, "TRAINED", (3,))
    monkeypatch.setattr(pretrained, "CUT", CUT)
    monkeypatch.setattr(pretrained.mobilenet, "__defaults__", (None, CUT))
    return photographs


def test_every_method_writes_its_card_and_goes_on(small, tmp_path, monkeypatch):
    monkeypatch.setattr("workbook.tf.use_threads", lambda count: None)
    command = ["--out", str(tmp_path), "--draws", "2"]
    small.main(command)
    cards = {
        name: workbook.runs.load_card(f"photographs-{name}", tmp_path) for name in small.TITLES
    }
    assert {name: len(card.curves["errors"][0]) for name, card in cards.items()} == {
        "layers": 2, "probe": 2, "frozen": 1, "updated": 1, "lora": 1, "scratch": 1
    }  # fmt: skip
    assert all(card.seeds == [0, 1] and card.test_total == 6 for card in cards.values())
    assert len(cards["lora"].curves["loss_3"][0]) == 2
    times = [path.stat().st_mtime_ns for path in sorted(tmp_path.glob("*.json"))]
    small.main(command)
    assert times == [path.stat().st_mtime_ns for path in sorted(tmp_path.glob("*.json"))]


def test_the_head_starts_where_the_probe_ends(small):
    import keras
    from full_scale import mobilenet

    images, labels = mobilenet.labeled()[0]
    keras.utils.set_random_seed(0)  # the same random network three times
    kept, _ = mobilenet.features([mobilenet.BELOW], pooled=False)[mobilenet.BELOW]
    keras.utils.set_random_seed(0)
    last, _ = mobilenet.features([CUT])[CUT]
    keras.utils.set_random_seed(0)
    model = mobilenet.network("frozen")
    mobilenet.start_at_probe(model, kept, labels)
    logits = model.predict(kept, verbose=0)
    expected = mobilenet.probe(last, labels).decision_function(last)
    np.testing.assert_allclose(logits[:, 1] - logits[:, 0], expected, rtol=1e-3, atol=1e-3)
