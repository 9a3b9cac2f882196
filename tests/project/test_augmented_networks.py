"""The chapter on augmentation: equal to torchvision, and networks that do not notice each other."""

from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="PyTorch is not installed")
pytest.importorskip("torchvision", reason="torchvision is not installed")

from torch.nn import functional  # noqa: E402
from torchvision.transforms import InterpolationMode, v2  # noqa: E402
from torchvision.transforms import functional as vision  # noqa: E402

from autograder.submission.modules import load  # noqa: E402
from workbook.data import load as load_data  # noqa: E402
from workbook.pytorch_augmented import SeveralResNets, read, train_augmented  # noqa: E402

SOLUTIONS = Path(__file__).resolve().parents[2] / "solutions"
BILINEAR = InterpolationMode.BILINEAR


@pytest.fixture
def rng():
    return np.random.default_rng(0)


@pytest.fixture(scope="module")
def scratch():
    return load(SOLUTIONS / "scratch/augmentation.py", "twins_augmentation", "scratch")


@pytest.mark.parametrize("degrees", [0, 17, -90, 180])
def test_a_turn_is_torchvisions(scratch, rng, degrees):
    images, angle = rng.random((2, 3, 7, 10)), np.deg2rad(degrees)
    matrix = [[np.cos(angle), -np.sin(angle), 0], [np.sin(angle), np.cos(angle), 0]]
    ours = scratch.warp(images, np.array([matrix] * 2))
    theirs = vision.rotate(torch.tensor(images), degrees, BILINEAR)
    assert ours == pytest.approx(theirs.numpy(), abs=1e-5)


@pytest.mark.parametrize("kind, name", [
    ("brightness", "brightness"), ("contrast", "contrast"), ("color", "saturation"),
])  # fmt: skip
@pytest.mark.parametrize("factor", [0, 0.4, 1.8])
def test_adjustments_are_torchvisions(scratch, rng, kind, name, factor):
    images = rng.random((2, 3, 5, 6))
    theirs = getattr(vision, f"adjust_{name}")(torch.tensor(images), factor)
    assert scratch.adjusted(images, kind, factor) == pytest.approx(theirs.numpy(), abs=1e-6)


def test_windows_are_torchvisions(scratch, rng):
    images, tops, lefts = rng.random((5, 2, 4, 6)), [0, 4, 2, 1, 3], [3, 0, 2, 4, 1]
    theirs = [vision.crop(vision.pad(torch.tensor(one), 2), top, left, 4, 6)
              for one, top, left in zip(images, tops, lefts, strict=True)]  # fmt: skip
    assert np.array_equal(scratch.padded_crops(images, 2, tops, lefts), torch.stack(theirs))


@pytest.mark.parametrize("seed", range(5))
def test_boxes_and_shares_are_those_of_torchvisions_cutmix(scratch, seed, monkeypatch):
    images, transform = torch.arange(1.0, 5)[:, None, None, None].expand(4, 1, 9, 14), v2.CutMix(
        num_classes=4
    )  # fmt: skip
    rng = np.random.default_rng(seed)
    share, row, column = rng.random(), int(rng.integers(9)), int(rng.integers(14))
    drawn = iter([column, row])  # torchvision draws x first
    fixed = SimpleNamespace(sample=lambda *_: torch.tensor(share, dtype=torch.float64))
    monkeypatch.setattr(transform, "_dist", fixed)
    monkeypatch.setattr(torch, "randint", lambda *_, **__: torch.tensor([next(drawn)]))
    new, targets = transform(images, torch.arange(4))
    top, bottom, left, right, kept = scratch.cut_box(9, 14, share, row, column)
    pasted = np.zeros((9, 14), dtype=bool)
    pasted[top:bottom, left:right] = True
    assert np.array_equal((new[0, 0] != 1).numpy(), pasted)
    assert targets[0, 0].item() == pytest.approx(kept, abs=1e-6)


def test_mixup_is_torchvisions(scratch, rng):
    images, labels = rng.random((5, 2, 3, 4)), np.array([3, 0, 2, 2, 1])
    torch.manual_seed(1)
    theirs, targets = v2.MixUp(num_classes=4)(torch.tensor(images), torch.tensor(labels))
    share = targets[0, 3].item()
    ours = scratch.mixup(images, labels, 4, np.roll(np.arange(5), 1), share)
    assert ours[0] == pytest.approx(theirs.numpy(), abs=1e-6)
    assert ours[1] == pytest.approx(targets.numpy(), abs=1e-6)


def applied(image, name, magnitude, interpolation):
    """What torchvision's RandAugment makes of one image, without its chance."""
    transform = v2.RandAugment()
    return transform._apply_image_or_video_transform(
        image, name, magnitude, interpolation, transform._fill
    )


def test_torchvisions_randaugment_differs_as_the_page_says(rng):
    """It shears about a corner, moves by whole pixels, and takes the nearest pixel by default."""
    assert InterpolationMode(v2.RandAugment().interpolation) == InterpolationMode.NEAREST
    image = torch.tensor(rng.random((3, 9, 9)))
    moved = applied(image, "TranslateX", 2.7, BILINEAR)
    assert torch.equal(moved, vision.affine(image, 0, [2, 0], 1.0, [0.0, 0.0], BILINEAR))
    degrees = float(np.rad2deg(np.arctan(0.2)))
    sheared = applied(image, "ShearX", 0.2, BILINEAR)
    corner = vision.affine(image, 0, [0, 0], 1.0, [degrees, 0.0], BILINEAR, center=[0, 0])
    middle = vision.affine(image, 0, [0, 0], 1.0, [degrees, 0.0], BILINEAR)
    assert torch.allclose(sheared, corner)
    assert not torch.allclose(sheared, middle)
    levels = applied(image, "Posterize", 5, BILINEAR)
    bytes_ = vision.posterize((image * 255.999).to(torch.uint8), 5).double() / 255
    assert 0 < (levels - bytes_).abs().max() < 1 / 32  # less than a step between two levels


def test_networks_side_by_side_are_networks(rng):
    nets = SeveralResNets([3, 4], width=4).train()
    images = torch.tensor(rng.random((6, 2, 8, 8)), dtype=torch.float32)
    for run, found in enumerate(nets(images).unbind(1)):
        weights = [one.chunk(2)[run] for one in nets.weights]

        def layer(maps, weight):
            maps = functional.conv2d(maps, weight, padding=1)
            return functional.batch_norm(maps, None, None, training=True)

        maps = functional.max_pool2d(layer(images[:, [run]], weights[0]).relu(), 2)
        maps = layer(maps, weights[1]).relu()
        maps = (maps + layer(layer(maps, weights[2]).relu(), weights[3])).relu()
        logits = maps.mean(dim=(2, 3)) @ weights[4][:, :, 0, 0].T
        assert torch.allclose(found, logits, atol=1e-5)


def test_a_network_does_not_notice_the_others():
    digits = load_data("digits")

    def noisy(x, y, chance):
        return x + chance.normal(0, 0.1, x.shape), y

    ask = dict(each=3, epochs=3, batch=20)
    both = train_augmented(digits.train, digits.test, noisy, [5, 6], **ask)
    alone = train_augmented(digits.train, digits.test, noisy, [6], **ask)
    assert both["test"][1] == pytest.approx(alone["test"][0], abs=0.006)
    assert read(both["nets"], digits.test.images).shape == (400, 2)
