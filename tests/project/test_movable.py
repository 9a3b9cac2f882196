"""Figures that a reader moves: their numbers are those of NumPy and of a slow loop."""

import json
import struct

import numpy as np
import pytest

from workbook.movable.float_bits import float_bits
from workbook.movable.sliding_kernel import sliding_kernel
from workbook.movable.valley import height, paths, valley


def by_loop(size, kernel_size, stride, padding, dilation):
    """Outputs of a side, and how many pixels none of them sees."""
    whole, reach = size + 2 * padding, dilation * (kernel_size - 1) + 1
    seen, count = np.zeros((whole, whole), bool), 0
    for top in range(0, whole - reach + 1, stride):
        count += 1
        for left in range(0, whole - reach + 1, stride):
            seen[top : top + reach : dilation, left : left + reach : dilation] = True
    inside = seen[padding : padding + size, padding : padding + size]
    return count, int((~inside).sum())


SETTINGS = [
    (6, 3, 1, 0, 1), (6, 3, 2, 0, 1), (7, 3, 2, 1, 1), (5, 1, 3, 0, 1), (9, 3, 1, 2, 2),
    (9, 2, 3, 0, 1), (8, 5, 2, 3, 1), (6, 3, 3, 1, 2), (3, 5, 1, 1, 1),
]  # fmt: skip


@pytest.mark.parametrize("setting", SETTINGS, ids=str)
def test_outputs_and_unseen_pixels_are_counted_rightly(shown, setting):
    names = ("Image", "Kernel", "Stride", "Padding", "Dilation")
    tab = shown(sliding_kernel())
    for name, value in zip(names, setting, strict=True):
        tab.get_by_role("slider", name=f"{name}:").fill(str(value))
    count, unseen = by_loop(*setting)
    said = tab.locator("output").inner_text()
    products = count**2 * setting[1] ** 2
    if count:
        assert f"Output {count} × {count}." in said
        assert f"together {products}." in said and f"sees: {unseen}." in said
    assert tab.locator(".live rect.output").count() == count**2


def test_the_kernel_moves_by_key_and_by_touch(shown):
    tab = shown(sliding_kernel(size=4, kernel_size=2), view="phone")
    place = tab.get_by_label("Output: row")
    place.press("ArrowRight")
    assert tab.get_by_text("Output: row 1, column 2").is_visible()
    tab.locator(".live rect.output").nth(5).dispatch_event("pointerdown")
    assert tab.get_by_text("Output: row 2, column 3").is_visible()
    assert tab.locator(".live rect.seen").count() == 4
    assert tab.evaluate("document.documentElement.scrollWidth") <= 390


def test_the_picture_is_what_the_script_shows_first(shown):
    figure = sliding_kernel(size=5, kernel_size=3, stride=2, padding=1)
    kinds = "(all) => all.map((one) => one.className.baseVal)"
    plain = shown(figure, scripts=False).locator(".sliding_kernel > svg rect").evaluate_all(kinds)
    assert shown(figure).locator(".live rect").evaluate_all(kinds) == plain
    assert plain.count("output") + plain.count("output chosen") == 9
    assert "gives the first of 3 × 3 outputs" in figure.alt


def test_figures_of_one_kind_on_a_page_move_each_by_itself(shown):
    tab = shown(valley(angle=20), sliding_kernel(), valley(angle=30), sliding_kernel(size=4))
    assert tab.locator(".movable .live").count() == 4
    tab.locator(".valley").nth(1).get_by_role("slider", name="Turned").fill("10")
    reads = tab.locator(".valley label span").all_inner_texts()
    assert [one for one in reads if one.startswith("Turned")] == [
        "Turned by: 20°",
        "Turned by: 10°",
    ]
    kernels = tab.locator(".sliding_kernel")
    assert [one.locator(".live rect.output").count() for one in kernels.all()] == [16, 4]


PATTERNS = [0x0000, 0x8000, 0x0001, 0x03FF, 0x0400, 0x3C00, 0xC248, 0x7BFF, 0x7C00, 0xFC00, 0x7E00]


def value_of(pattern, name):
    if name == "fp16":
        return float(np.array(pattern, np.uint16).view(np.float16))
    return struct.unpack("<f", struct.pack("<I", pattern << 16))[0]


@pytest.mark.parametrize("name", ["fp16", "bf16"])
def test_bits_are_the_number_that_numpy_reads(shown, name):
    tab = shown(float_bits(1.0))
    tab.get_by_label("Format").select_option(label=name)
    for pattern in PATTERNS:
        for button, bit in zip(tab.locator(".bits button").all(), f"{pattern:016b}", strict=True):
            if button.inner_text() != bit:
                button.press("Enter")
        found = float(tab.locator(".float_bits").get_attribute("data-value"))
        assert np.array_equal(found, value_of(pattern, name), equal_nan=True), hex(pattern)
        assert np.signbit(found) == np.signbit(value_of(pattern, name)) or np.isnan(found)


def test_the_first_number_is_the_one_that_was_asked_for(shown):
    for value, bits in ((1.0, (5, 10)), (-2.5, (8, 7)), (0.099975586, (5, 10))):
        found = shown(float_bits(value, *bits)).locator(".float_bits").get_attribute("data-value")
        assert float(found) == pytest.approx(value, rel=1e-6)


VALLEYS = [(0, 40, 0.02), (45, 40, 0.02), (20, 100, 0.01), (30, 1, 0.05), (10, 60, 0.04)]


@pytest.mark.parametrize("angle, condition, rate", VALLEYS)
def test_the_page_walks_as_numpy_does(shown, angle, condition, rate):
    tab = shown(valley())
    for name, value in (("Turned", angle), ("Steeper", condition), ("Learning", rate)):
        tab.get_by_role("slider", name=name).fill(str(value))
    found = json.loads(tab.locator(".valley").get_attribute("data-ends"))
    for name, walk in paths(angle, condition, rate).items():
        expected = height(walk[-1], angle, condition)
        assert found[name] == pytest.approx(expected, rel=1e-6, abs=1e-12), name


def test_the_valley_is_what_torch_walks(shown):
    torch = pytest.importorskip("torch", reason="PyTorch is not installed")
    kinds = {"SGD": (torch.optim.SGD, {"lr": 0.02}),
             "momentum": (torch.optim.SGD, {"lr": 0.02, "momentum": 0.9}),
             "Adam": (torch.optim.Adam, {"lr": 0.1})}  # fmt: skip
    turn = np.radians(30)
    axes = torch.tensor([[np.cos(turn), np.sin(turn)], [-np.sin(turn), np.cos(turn)]])
    for name, (kind, options) in kinds.items():
        point = torch.tensor([-1.0, 0.6], dtype=torch.float64, requires_grad=True)
        optimizer = kind([point], **options)
        for _ in range(100):
            optimizer.zero_grad()
            u, v = axes @ point
            (0.5 * (u**2 + 40 * v**2)).backward()
            optimizer.step()
        np.testing.assert_allclose(paths(30, 40)[name][-1], point.detach(), rtol=1e-6, atol=1e-9)


def test_the_first_valley_is_the_picture(shown):
    lines = "(all) => all.map((one) => one.getAttribute('points'))"
    figure = valley(angle=20)
    plain = shown(figure, scripts=False).locator(".valley > svg polyline").evaluate_all(lines)
    assert shown(figure).locator(".live polyline").evaluate_all(lines) == plain
    assert "turned by 20 degrees" in figure.alt
