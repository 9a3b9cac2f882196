"""The picture of groups has a line wherever a framework's kernel is not zero by its shape."""

import pytest

from workbook.diagram.ideas.groups import connected, connections


def convolve(images, weight, groups):
    """By PyTorch."""
    torch = pytest.importorskip("torch", reason="PyTorch is not installed")
    both = torch.tensor(images), torch.tensor(weight)
    return torch.nn.functional.conv2d(*both, groups=groups).numpy()


@pytest.mark.parametrize("shape", [(6, 6, 1), (6, 4, 2), (6, 9, 3), (5, 5, 5), (3, 6, 3)])
def test_maps_are_connected_where_a_gradient_flows(shape):
    torch = pytest.importorskip("torch", reason="PyTorch is not installed")
    into, out, groups = shape
    layer = torch.nn.Conv2d(into, out, 1, groups=groups, bias=False)
    torch.nn.init.ones_(layer.weight)
    images = torch.ones(1, into, 1, 1, requires_grad=True)
    answers = layer(images)[0, :, 0, 0]
    seen = [torch.autograd.grad(one, images, retain_graph=True)[0].ravel() for one in answers]
    assert connected(convolve, *shape).tolist() == (torch.stack(seen) != 0).tolist()


def test_the_picture_has_a_line_for_each_pair():
    picture = connections(convolve, {"usual": (4, 6, 1), "two": (4, 6, 2)})
    assert "24 kernels" in picture.alt and "12 kernels" in picture.alt
    lines = picture.svg().count("<polyline") or picture.svg().count("<path")
    assert lines == 36
    assert picture.svg() != connections(convolve, {"usual": (4, 6, 1), "two": (4, 4, 4)}).svg()
