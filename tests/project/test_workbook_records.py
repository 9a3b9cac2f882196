"""Intervals, cited numbers, run cards and figures."""

import base64
import io
import json
import os
import re

import matplotlib.pyplot as plt
import numpy as np
import pytest
from matplotlib.figure import Figure
from PIL import Image

from workbook import CorruptFile, UnknownName, UnwritableFolder, WorkbookError, plot, runs
from workbook.claims import claim
from workbook.data import load
from workbook.stats import Interval, accuracy_interval, mean_interval


def test_wilson_by_hand():
    # 95 of 100: (p + z^2/2n -+ z sqrt(p(1-p)/n + z^2/4n^2)) / (1 + z^2/n), z = 1.959964
    estimate, low, high = accuracy_interval(95, 100)
    assert estimate == 0.95
    assert (low, high) == (pytest.approx(0.888250, abs=1e-5), pytest.approx(0.978459, abs=1e-5))
    assert accuracy_interval(400, 400).high == 1 and accuracy_interval(400, 400).low > 0.98


def test_student_by_hand():
    # mean 3, standard error sqrt(2.5 / 5), t of 4 degrees of freedom 2.776445
    estimate, low, high = mean_interval([1, 2, 3, 4, 5])
    assert estimate == 3
    assert (high - 3, 3 - low) == pytest.approx([2.776445 * 0.5**0.5] * 2, abs=1e-5)
    assert mean_interval([2.0, 2.0]) == Interval(2.0, 2.0, 2.0)
    with pytest.raises(ValueError, match="at least two values: run more seeds"):
        mean_interval([1.0])


def test_an_interval_is_written_in_the_format_of_its_numbers():
    interval = Interval(0.5, -0.04, 1.26)
    assert f"{interval:+.1f}" == "+0.5 (+0.0 to +1.3)"
    assert f"{interval:.2f}" == "0.50 (-0.04 to 1.26)"
    assert f"{interval}" == "Interval(estimate=0.5, low=-0.04, high=1.26)"


def test_a_claim_is_read(tmp_path):
    file = tmp_path / "claims.yml"
    file.write_text('error: {text: "0.95 %", value: 0.95, source: lecun1998, where: "fig. 9"}\n')
    expected = {"text": "0.95 %", "value": 0.95, "source": "lecun1998", "where": "fig. 9"}
    assert claim("error", file) == expected
    with pytest.raises(UnknownName, match="no claim called 'erorr'; the known ones are: error"):
        claim("erorr", file)
    with pytest.raises(WorkbookError, match="is missing: `git checkout book/claims.yml`"):
        claim("error", tmp_path / "none.yml")


@pytest.fixture
def card():
    splits = load("digits", samples=200)
    made = runs.RunCard(
        name="net-digits",
        title="Net",
        command="python net.py",
        config={"epochs": 3},
        data=runs.describe_data(splits),
        versions=runs.describe_versions("pytorch"),
        hardware=runs.describe_hardware(1),
        test_total=40,
    )
    for seed in (0, 1):
        history = {"loss": [3.0, 2.0, 1.0], "val_accuracy": [0.5, 0.7, 0.8 + seed / 10]}
        made.add(seed, history, {"errors": 4 + seed}, seconds=1.234, cpu_seconds=1.0)
    return made


def test_a_card_comes_back_as_it_went(card, tmp_path):
    path = runs.save_card(card, tmp_path / "new")
    assert path.name == "net-digits.json" and os.listdir(path.parent) == [path.name]
    assert runs.load_card("net-digits", path.parent) == card
    assert card.error_percent == [10.0, 12.5] and card.seconds == [1.2, 1.2]
    assert card.curves["loss"] == [[3.0, 2.0, 1.0]] * 2


def test_a_card_says_what_was_run_and_on_what(card):
    assert card.data["name"] == "digits" and len(card.data["sha256"]) == 64
    assert card.data["train"] + card.data["validation"] + card.data["test"] == 200
    assert {"python", "torch", "numpy"} == set(card.versions)
    assert {"python", "tensorflow", "keras", "numpy"} == set(runs.describe_versions("tf"))
    assert card.hardware["processor"] and card.hardware["threads"] == 1
    assert os.uname().nodename not in json.dumps(vars(card))


def test_cards_that_cannot_be_read_or_written(card, tmp_path):
    runs.save_card(card, tmp_path)
    with pytest.raises(UnknownName, match="no run card called 'x'; the known ones are: net-digits"):
        runs.load_card("x", tmp_path)
    (tmp_path / "broken.json").write_text('{"name": "broken"}')
    with pytest.raises(CorruptFile, match="broken.json is not a run card: delete it"):
        runs.load_card("broken", tmp_path)
    (tmp_path / "file").touch()
    with pytest.raises(UnwritableFolder, match="cannot be written to .*: name a folder that can"):
        runs.save_card(card, tmp_path / "file")


def test_every_card_of_the_book_is_whole():
    for path in runs.RUNS.glob("*.json"):
        found = runs.load_card(path.stem)
        assert found.name == path.stem and len(found.seeds) == len(found.test_errors) > 1
        assert all(len(curves) == len(found.seeds) for curves in found.curves.values())
        text = path.read_text()
        assert "/home" not in text and "/tmp" not in text and os.uname().nodename not in text


def figures(card):
    """One call of every function that draws."""
    rng = np.random.default_rng(0)
    one = {"one": rng.uniform(size=9), "three": rng.uniform(size=(3, 9))}
    bars = {"three": [1.0, 2.0, 1.5], "one": [1.0], "interval": accuracy_interval(9, 10)}
    paper = {"the paper": 0.95}
    return [
        plot.show_images(rng.uniform(size=(3, 1, 8, 8)), titles=["a", "b", "c"]),
        plot.show_images(rng.uniform(size=(10, 3, 8, 8)), columns=4),
        plot.show_images(rng.uniform(size=(2, 8, 8))),
        plot.show_filters(rng.normal(size=(6, 1, 5, 5))),
        plot.show_filters(rng.normal(size=(16, 6, 5, 5))),
        plot.show_maps(rng.uniform(size=(6, 28, 28))),
        plot.show_maps(rng.normal(size=(6, 9, 7)), titles="abcdef"),
        plot.curves(one, ylabel="error (%)", reference=paper, logy=True),
        plot.curves(one, ylabel="error (%)", x=np.arange(9) - 4, xlabel="shift (pixels)"),
        plot.bars_with_intervals(bars, ylabel="error (%)", reference=paper),
        plot.draw_run_card(card, reference=paper),
        plot.draw_run_card([card, card]),
    ]


def test_figures_are_closed_white_legible_and_fit_the_page(card):
    before = plt.get_fignums()
    for number, drawn in enumerate(figures(card)):
        assert isinstance(drawn, Figure) and plt.get_fignums() == before, number
        drawn.draw_without_rendering()
        assert drawn.get_size_inches()[0] <= 6.5 and drawn.get_facecolor() == (1, 1, 1, 1)
        texts = [text for text in drawn.findobj(plt.Text) if text.get_visible() and text.get_text()]
        assert min([text.get_fontsize() for text in texts], default=9) >= 9, number


def test_axes_are_labeled_with_units_and_series_named(card):
    drawn = plot.draw_run_card(card, reference={"the paper": 0.95})
    left, right = drawn.axes
    assert left.get_xlabel() == "epoch" and left.get_ylabel() == "validation error (%)"
    assert right.get_ylabel() == "test error (%)"
    assert [text.get_text() for text in drawn.legends[0].get_texts()] == ["Net", "the paper"]
    np.testing.assert_allclose(left.get_lines()[0].get_ydata(), [50, 30, 15])


def test_a_band_is_the_interval_over_the_seeds():
    values = np.array([[1.0, 2.0], [2.0, 4.0], [4.0, 5.0]])
    axes = plot.curves({"net": values}, ylabel="loss").axes[0]
    corners = axes.collections[0].get_paths()[0].vertices
    for place in (0, 1):
        ends = corners[corners[:, 0] == place + 1, 1]
        assert (ends.min(), ends.max()) == pytest.approx(mean_interval(values[:, place])[1:])


def test_filters_are_white_at_zero():
    image = plot.show_filters(np.array([-1.0, 0.0, 3.0]).reshape(1, 1, 1, 3)).axes[0].images[0]
    assert image.norm.vmin == -image.norm.vmax == -3
    assert min(image.cmap(image.norm(0.0))[:3]) > 0.95


@pytest.mark.parametrize("shape", [(5, 3, 32, 32), (3, 1, 20, 28)])
def test_small_images_are_kept_pixel_by_pixel_and_keep_their_shape(shape):
    written = io.StringIO()
    drawn = plot.show_images(np.random.default_rng(0).uniform(size=shape))
    drawn.savefig(written, format="svg")
    found = re.findall(r"data:image/png;base64,\s*([^\"]+)\"", written.getvalue())
    sizes = [Image.open(io.BytesIO(base64.b64decode(one))).size for one in found]
    assert sizes == [shape[:1:-1]] * shape[0]
    left, right, bottom, top = drawn.axes[0].images[0].get_extent()
    assert (top - bottom) / (right - left) == pytest.approx(shape[2] / shape[3])


def test_a_large_image_is_made_as_small_as_it_is_drawn():
    written = io.StringIO()
    plot.show_images(np.zeros((2, 3, 300, 300))).savefig(written, format="svg")
    found = re.findall(r"data:image/png;base64,\s*([^\"]+)\"", written.getvalue())
    assert all(Image.open(io.BytesIO(base64.b64decode(one))).width < 300 for one in found)
