"""The figure of recorded runs shows what was recorded, and compares its ends."""

import numpy as np
import pytest
from moving import move, numbers, starts_as_its_picture

from workbook.movable.recorded_rates import ends, recorded_rates

RATES = [0.1, 0.5, 2.0]


@pytest.fixture(scope="module")
def losses():
    rng = np.random.default_rng(2)
    return {name: rng.uniform(0.01, 2, size=(3, 2, 5)) for name in ("constant", "step", "cosine")}


@pytest.mark.parametrize("shape, chosen", [("step", 2), ("cosine", 0), ("constant", 1)])
def test_the_ends_are_means_over_the_seeds(shown, losses, shape, chosen):
    expected = [(one[0, 4] + one[1, 4]) / 2 for one in losses[shape]]
    assert ends(losses)[shape] == pytest.approx(expected)
    tab = shown(recorded_rates(losses, RATES, 50, "cosine", 1))
    move(tab, shape=shape, chosen=chosen)
    found = numbers(tab)
    assert found["ends"] == pytest.approx(expected, rel=1e-3)
    assert found["best"] == RATES[expected.index(min(expected))]
    assert found["other"] == pytest.approx(losses["constant"][chosen, :, 4].mean(), rel=1e-3)
    assert tab.locator("output").inner_text().startswith(f"At {RATES[chosen]:g} the runs end")


def test_a_run_that_diverged_is_drawn_at_the_edge(shown, losses):
    wild = {**losses, "step": losses["step"].copy()}
    wild["step"][0, :, 3], wild["step"][0, :, 4] = np.inf, np.nan
    tab = shown(recorded_rates(wild, RATES, 50, "step", 0))
    assert numbers(tab)["ends"][0] == 100
    last = tab.locator(".live .line.thick").first.get_attribute("points").split()[-1]
    assert float(last.split(",")[1]) == pytest.approx(20)  # the top of the axes


def test_it_starts_as_its_picture(shown, losses):
    starts_as_its_picture(shown, recorded_rates(losses, RATES, 50, "cosine", 1), "recorded_rates")
