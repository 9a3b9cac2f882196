"""The figure of what patches look at shows the numbers that it was given."""

import numpy as np
import pytest
from moving import move, numbers, starts_as_its_picture

from workbook.movable.patch_attention import patch_attention


def made():
    draw = np.random.default_rng(0)
    maps = draw.dirichlet(np.ones(10), size=(2, 3, 2, 10))  # two images of 3 x 3 patches
    return draw.random((2, 6, 6)), maps


@pytest.mark.parametrize("image, layer, head, query", [(0, 2, 1, 0), (1, 0, 0, 7), (1, 1, 1, 9)])
def test_weights_are_those_of_the_maps(shown, image, layer, head, query):
    images, maps = made()
    tab = shown(patch_attention(images, maps))
    move(tab, image=image, layer=layer, head=head, query=query)
    found, want = numbers(tab), 100 * maps[image, layer, head, query]
    assert found["weights"] == pytest.approx(want.tolist(), abs=0.051)
    assert want[found["most"]] == pytest.approx(want.max(), abs=0.11)


def test_starts_as_its_picture(shown):
    starts_as_its_picture(shown, patch_attention(*made()), "patch_attention")
