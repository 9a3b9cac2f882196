"""Students side by side are as if each had been trained alone, with its own teacher and images."""

import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="PyTorch is not installed")

from torch import nn  # noqa: E402
from torch.nn import functional  # noqa: E402

from workbook.pytorch_distilled import (  # noqa: E402
    Kind,
    accuracies,
    batches_of,
    logits_of,
    train_kinds,
    train_students,
)
from workbook.pytorch_quantized import SeveralPerceptrons  # noqa: E402

SEEDS, T, ALPHA = (3, 4, 5), 3.0, 0.75


@pytest.fixture
def data():
    rng = np.random.default_rng(0)
    images = rng.random((40, 1, 8, 8)).astype("float32")
    teacher = torch.tensor(rng.normal(size=(3, 40, 10)), dtype=torch.float32)
    return images, rng.integers(10, size=(3, 40)), teacher


def loss(logits, teacher, labels, temperature, alpha):
    """By PyTorch's own losses."""
    target = (teacher / temperature).softmax(dim=1)
    soft = functional.kl_div((logits / temperature).log_softmax(1), target, reduction="batchmean")
    hard = functional.cross_entropy(logits, labels)
    return alpha * temperature**2 * soft + (1 - alpha) * hard


def one_of(nets, place):
    """One student as an ordinary network."""
    layers = []
    for weight, bias in zip(nets.weights, nets.biases, strict=True):
        layers += [nn.Linear(*weight.shape[1:]), nn.ReLU()]
        with torch.no_grad():
            layers[-2].weight.copy_(weight[place].T)
            layers[-2].bias.copy_(bias[place, 0])
    return nn.Sequential(nn.Flatten(), *layers[:-1])


def test_logits_are_those_of_ordinary_networks(data):
    nets = SeveralPerceptrons(SEEDS, (64, 7, 10))
    found = logits_of(nets, data[0])
    for place in range(3):
        want = one_of(nets, place)(torch.tensor(data[0]))
        assert torch.allclose(found[place], want, atol=1e-5)
    shares = accuracies(found, found[1].argmax(dim=1).numpy())
    assert shares[1] == 100 and shares[0] < 100


def test_training_is_that_of_ordinary_networks(data):
    images, labels, teacher = data
    rows = np.stack([np.random.default_rng(seed).permutation(40)[:25] for seed in SEEDS])
    settings = dict(steps=7, hidden=7, batch=10, lr=0.02)
    nets = train_students(loss, images, labels, teacher, SEEDS, rows=rows, temperature=T,
                          alpha=ALPHA, **settings)  # fmt: skip
    for place in range(3):
        net = one_of(SeveralPerceptrons(SEEDS, (64, 7, 10)), place)
        optimizer = torch.optim.Adam(net.parameters(), lr=0.02)
        fall = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, 7)
        for some in batches_of(rows, SEEDS, 10, 7):
            some = some[place]
            cost = loss(net(torch.tensor(images)[some]), teacher[place, some],
                        torch.tensor(labels[place])[some], T, ALPHA)  # fmt: skip
            optimizer.zero_grad()
            cost.backward()
            optimizer.step()
            fall.step()
        want = net(torch.tensor(images))
        assert torch.allclose(logits_of(nets, images)[place], want, atol=1e-3)


def test_batches_hold_each_students_own_rows():
    rows = np.arange(75).reshape(3, 25)
    found = torch.stack(list(batches_of(rows, SEEDS, 10, 5)))  # (5, 3, 10)
    for place in range(3):
        epochs = [found[:2, place].flatten(), found[2:4, place].flatten()]
        for one in epochs:  # two batches of 25 rows: none twice, five left out
            assert len(set(one.tolist())) == 20 and set(one.tolist()) <= set(rows[place])
        assert epochs[0].tolist() != epochs[1].tolist()


def test_one_teacher_and_one_set_of_labels_serve_all(data):
    images, labels, teacher = data
    ask = dict(steps=3, hidden=5, batch=20)
    one = train_students(loss, images, labels[0], teacher[0], SEEDS, **ask)
    many = train_students(loss, images, np.tile(labels[:1], (3, 1)), teacher[:1].expand(3, -1, -1),
                          SEEDS, **ask)  # fmt: skip
    assert torch.equal(logits_of(one, images), logits_of(many, images))
    alone = train_students(loss, images, labels[0], None, SEEDS, alpha=0.0, **ask)
    assert not torch.allclose(logits_of(one, images), logits_of(alone, images), atol=1e-2)


def test_kinds_side_by_side_are_as_each_by_itself(data):
    images, labels, teacher = data
    rows = np.stack([np.random.default_rng(seed).permutation(40)[:25] for seed in SEEDS])
    kinds = [
        Kind(labels, teacher, temperature=T, alpha=ALPHA),
        Kind(labels, teacher.flip(1), temperature=T, alpha=ALPHA),
        Kind(labels[0], alpha=0.0, rows=rows),
        Kind(labels, teacher, temperature=1.0, alpha=1.0),
    ]
    ask = dict(steps=7, hidden=7, batch=10, lr=0.02)
    found = train_kinds(loss, images, kinds, SEEDS, **ask)
    for kind, nets in zip(kinds, found, strict=True):
        alone = train_students(loss, images, kind.labels, kind.teacher, SEEDS, rows=kind.rows,
                               temperature=kind.temperature, alpha=kind.alpha, **ask)  # fmt: skip
        assert torch.allclose(logits_of(nets, images), logits_of(alone, images), atol=1e-3)


def test_one_residual_network_is_what_it_is_among_others():
    from workbook.pytorch_augmented import SeveralResNets

    nets, images = SeveralResNets(SEEDS, width=4), torch.rand(6, 1, 8, 8)
    nets(images.expand(-1, 3, -1, -1))  # moves the statistics
    want = nets.eval()(images.expand(-1, 3, -1, -1))
    for number in range(3):
        assert torch.allclose(nets.alone(number)(images)[:, 0], want[:, number], atol=1e-5)
