"""Pictures of the pieces of networks for images show what the pieces do."""

import re
from xml.etree import ElementTree

import numpy as np
import pytest

from workbook.diagram.ideas.vision import connection_table, pooling_windows, response_window, towers
from workbook.diagram.ideas.volumes import volumes


def words(picture):
    """All that stands in the picture, in its order."""
    return [one.text for one in ElementTree.fromstring(picture.svg()).iter() if one.text]


def boxes(picture, hue):
    return len(re.findall(f'class="box {hue}"', picture.svg()))


TABLE = np.array([[1, 1, 0], [0, 1, 1], [1, 1, 1]])


def test_connections_and_their_parameters_are_those_of_the_table():
    shown = words(connection_table(TABLE, kernel_size=5))
    assert shown.count("×") == 7
    assert [one for one in shown if one in ("51", "76")] == ["51", "51", "76"]  # 25 each and a bias
    assert [one for one in shown if one.startswith("feeds")] == ["feeds 2", "feeds 3", "feeds 2"]


def test_another_table_is_another_picture():
    fewer = TABLE.copy()
    fewer[2, 0] = 0
    picture = connection_table(fewer, kernel_size=3)
    assert words(picture).count("×") == 6 and words(picture).count("19") == 3
    assert "input map 0 feeds 0;" in picture.alt and "57 parameters" in picture.alt


def normalized(size):
    torch = pytest.importorskip("torch")

    def at_one_place(values):
        column = torch.tensor(values).reshape(1, -1, 1, 1)
        done = torch.nn.functional.local_response_norm(column, size, alpha=0.1, k=2.0)
        return done.flatten().numpy()

    return at_one_place


@pytest.mark.parametrize(("size", "window"), [(5, "1, 2, 3, 4 and 5"), (3, "2, 3 and 4")])
def test_the_window_of_response_normalization_is_found(size, window):
    values = [1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0]
    picture = response_window(normalized(size), values, channel=3)
    assert f"channels {window} of 7" in picture.alt
    assert boxes(picture, "orange") == size - 1
    squares = sum(values[i] ** 2 for i in range(3 - size // 2, 4 + size // 2))
    assert f"becomes {4 / (2 + 0.1 * squares / size) ** 0.75:.2f};" in picture.alt


MAPS = np.array([[1, 2, 3, 4, 5], [6, 20, 7, 8, 9], [10, 11, 30, 12, 13],
                 [14, 15, 16, 17, 18], [19, 21, 22, 23, 24]])  # fmt: skip


def test_pooling_counts_the_windows_that_a_value_wins():
    overlapping = pooling_windows(MAPS, [3], 2)  # 30 stands in all four windows
    assert boxes(overlapping, "orange") == 1 + 4 + 1  # it, four outputs, and the key
    assert "keep 1 different values of 25, 1 of them more than once" in overlapping.alt
    apart = pooling_windows(MAPS, [2], 2)  # 20, 8, 15 and 30: one window each
    assert boxes(apart, "blue") == 4 + 4 + 1
    assert "keep 4 different values of 25, 0 of them" in apart.alt


def tower_net(groups):
    nn = pytest.importorskip("torch").nn
    return nn.Sequential(
        nn.Conv2d(3, 4, 3), nn.ReLU(), nn.Conv2d(4, 6, 3, groups=groups), nn.Conv2d(6, 8, 1),
        nn.Flatten(), nn.Linear(8 * 4 * 4, 10),
    )  # fmt: skip


def test_towers_are_the_groups_of_the_convolutions():
    split, whole = (towers(tower_net(groups), (1, 3, 8, 8)) for groups in (2, 1))
    assert words(split).count("2 × 6 × 6") == words(split).count("3 × 4 × 4") == 2
    assert words(whole).count("4 × 6 × 6") == words(whole).count("6 × 4 × 4") == 1
    assert split.svg().count("<polygon") == 2 + 2 + 2 + 1 and whole.svg().count("<polygon") == 4
    assert str(2 * 9 * 6 + 6) in words(split) and str(4 * 9 * 6 + 6) in words(whole)
    assert "takes maps in 2 groups" in split.alt and "groups" not in whole.alt


def test_the_names_of_the_layers_have_room_beside_the_towers():
    picture = towers(tower_net(2), (1, 3, 8, 8)).svg()
    longest = 7.6 * len("conv 11×11")  # pixels of the widest usual font, of 12 pixels
    assert min(float(x) for x in re.findall(r'<rect[^>]* x="([\d.]+)"', picture)) > longest


@pytest.mark.parametrize("channels", [2, 5])
def test_volumes_have_a_square_for_each_map_and_are_to_scale(channels):
    nn = pytest.importorskip("torch").nn
    model = nn.Sequential(nn.Conv2d(1, channels, 3), nn.ReLU(), nn.MaxPool2d(2), nn.Flatten(),
                          nn.Linear(9 * channels, 4))  # fmt: skip
    picture = volumes(model, (1, 1, 8, 8))
    assert boxes(picture, "blue") == boxes(picture, "green") == channels
    assert {f"{channels} of 6 × 6", f"{channels} of 3 × 3", "4"} <= set(words(picture))
    sides = [float(one) for one in re.findall(r'class="box blue"[^>]* width="([\d.]+)"',
                                              picture.svg())]  # fmt: skip
    (image,) = re.findall(r'class="box plain"[^>]* width="([\d.]+)"', picture.svg())
    assert sides[0] / float(image) == pytest.approx(6 / 8)
