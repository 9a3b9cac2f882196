"""Figures of what a framework does call by call: it really does."""

import pytest
from moving import move, numbers, starts_as_its_picture

from workbook.movable.tracing import calls, tracing
from workbook.movable.update_order import ENDS, ORDERS, update_order, walk


def by_torch(torch, order, rate):
    """The weight and its gradient after each call of a loop."""
    weight = torch.tensor(4.0, dtype=torch.float64, requires_grad=True)
    optimizer = torch.optim.SGD([weight], lr=rate)
    calls = {"zero": optimizer.zero_grad, "step": optimizer.step,
             "backward": lambda: ((weight - 1) ** 2 / 2).backward()}  # fmt: skip
    found = [(4.0, None)]
    while len(found) < 25:
        for name in order.split("-"):
            calls[name]()
            gradient = None if weight.grad is None else weight.grad.item()
            found.append((weight.item(), gradient))
    weights, gradients = zip(*found[:25], strict=True)
    return list(weights), list(gradients)


@pytest.mark.parametrize("order", ORDERS)
def test_calls_do_what_torch_does(shown, order):
    torch = pytest.importorskip("torch", reason="PyTorch is not installed")
    tab = shown(update_order())
    for rate in (0.1, 0.7, 1.0):
        weights, gradients = by_torch(torch, order, rate)
        move(tab, order=order, rate=rate)
        for found in (numbers(tab).values(), walk(order, rate)):
            for ours, theirs in zip(found, (weights, gradients), strict=True):
                assert [one is None for one in ours] == [one is None for one in theirs]
                kept = [[one for one in some if one is not None] for some in (ours, theirs)]
                assert kept[0] == pytest.approx(kept[1], rel=1e-9, abs=1e-12)
        assert ENDS[0] <= min(weights) and max(weights) <= ENDS[1]  # all of it is in the picture
    move(tab, call=7)
    name = order.split("-")[6 % len(order.split("-"))]
    said = tab.locator("output").inner_text()
    assert f"Call 7, in loop {4 if order == 'backward-step' else 3}: " in said and name in said


@pytest.mark.parametrize("order, call", [("zero-backward-step", 3), ("backward-step", 0)])
def test_an_update_starts_as_its_picture(shown, order, call):
    starts_as_its_picture(shown, update_order(order, 0.5, call), "update_order")


def test_a_smaller_rate_swings_as_far(monkeypatch):
    """As the chapter says of the loop without `zero_grad`."""
    monkeypatch.setattr("workbook.movable.update_order.CALLS", 400)
    spans = [
        max(found) - min(found)
        for found in (walk("backward-step", rate)[0] for rate in (0.05, 0.1, 0.4, 1.0))
    ]
    assert spans == pytest.approx([6] * 4, rel=0.1)
    assert max(walk("zero-backward-step", 0.05)[0]) == 4.0  # this one never comes back


STEPS = [
    (240, 64, "inside", "none", "once"), (256, 64, "number", "none", "once"),
    (240, 64, "number", "none", "epoch"), (100, 128, "tensor", "none", "once"),
    (316, 80, "tensor", "none", "epoch"), (240, 112, "number", "open", "once"),
    (104, 48, "inside", "open", "epoch"), (300, 32, "tensor", "open", "once"),
]  # fmt: skip


def by_tensorflow(tf, images, batch, rate, signature, made):
    """Sizes of the batches, and whether Python ran in each call of a real `tf.function`."""
    ran, found = [], []

    def step(inputs, *rates):
        ran.append(1)
        return tf.reduce_sum(inputs) * (rates[0] if rates else 0.5)

    specs = [tf.TensorSpec((None, 64))] + [tf.TensorSpec(())] * (rate != "inside")
    options = {"input_signature": specs} if signature == "open" else {}
    traced = tf.function(step, **options)
    for epoch in range(3):
        if made == "epoch":
            traced = tf.function(step, **options)
        value = {"inside": (), "number": (0.5**epoch,), "tensor": (tf.constant(0.5**epoch),)}[rate]
        for inputs in tf.data.Dataset.from_tensor_slices(tf.zeros((images, 64))).batch(batch):
            before = len(ran)
            traced(inputs, *value)
            found.append((len(inputs), len(ran) > before))
    return found


@pytest.mark.parametrize("setting", STEPS, ids=str)
def test_a_step_is_traced_when_tensorflow_traces_it(shown, setting):
    tf = pytest.importorskip("tensorflow", reason="TensorFlow is not installed")
    expected = by_tensorflow(tf, *setting)
    assert calls(*setting) == expected
    tab = shown(tracing())
    move(tab, **dict(zip(("images", "batch", "rate", "signature", "made"), setting, strict=True)))
    found = numbers(tab)
    assert list(zip(found["sizes"], found["traced"], strict=True)) == expected
    assert tab.locator(".live rect.orange").count() == sum(traced for _, traced in expected)
    assert f"In {len(expected)} calls" in tab.locator("output").inner_text()


def test_tracing_starts_as_its_picture(shown):
    starts_as_its_picture(shown, tracing(300, 48, 3, "number"), "tracing")
