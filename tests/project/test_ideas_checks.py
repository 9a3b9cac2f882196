"""The pictures of checks find what is wrong."""

import re
from xml.etree import ElementTree

import pytest

from workbook.diagram.ideas.checks import bisection, reached


def words(picture):
    return [one.text for one in ElementTree.fromstring(picture.svg()).iter() if one.text]


def hues(picture):
    return re.findall(r'class="box (\w+)"', picture.svg())


@pytest.mark.parametrize("first", range(1, 13))
def test_bisection_finds_the_first_difference_in_few_looks(first):
    good = [float(step) for step in range(13)]
    bad = [step + 100.0 * (step >= first) for step in good]
    picture = bisection({"good": good, "bad": bad})
    assert f"number {first} is the first one that differs" in picture.alt
    looks = [word for word in words(picture) if word.startswith("look")]
    assert len(looks) in (3, 4)  # 12 places: between the logarithms of 8 and of 16
    assert words(picture).count("differs") + words(picture).count("same") == len(looks)


def test_bisection_needs_a_beginning_and_an_end():
    for bad in ([5, 1, 2], [0, 5, 2]):
        with pytest.raises(ValueError, match="the last ones must differ"):
            bisection({"good": [0, 1, 2], "bad": bad})


def test_reached_shows_where_no_gradient_arrives():
    torch = pytest.importorskip("torch")
    nn = torch.nn

    class Cut(nn.Module):
        def forward(self, x):
            return x.detach()

    model = nn.Sequential(nn.Linear(2, 2), Cut(), nn.Linear(2, 1, bias=False))
    with torch.no_grad():
        model[0].weight.copy_(torch.eye(2))
        model[0].bias.zero_()
    picture = reached({"cut": (model, model(torch.tensor([[3.0, 4.0]])).sum())})
    assert "0.weight no gradient; cut: 0.bias no gradient." in picture.alt
    assert hues(picture) == ["red", "red", "blue"]
    assert words(picture)[-1].strip() == "5"  # of (3, 4), the input of the last layer
    whole = nn.Sequential(nn.Linear(2, 2), nn.Linear(2, 1))
    assert "arrive everywhere" in reached({"whole": (whole, whole(torch.ones(1, 2)).sum())}).alt


def test_reached_shows_what_the_model_does_not_list():
    torch = pytest.importorskip("torch")

    class Listed(torch.nn.Module):
        def __init__(self):
            super().__init__()
            self.hidden = [torch.nn.Linear(2, 3)]
            self.head = torch.nn.Linear(3, 1)

        def forward(self, x):
            return self.head(self.hidden[0](x))

    model = Listed()
    picture = reached({"list": (model, model(torch.ones(1, 2)).sum())})
    assert hues(picture) == ["blue", "blue", "red", "red"]
    assert "(3, 2) not listed" in picture.alt and "(3,) not listed" in picture.alt
