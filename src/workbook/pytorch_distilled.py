"""Small students of digits, several of them side by side, that learn from labels and teachers."""

import numpy as np
import torch
from torch import nn


class SeveralStudents(nn.Module):
    """Perceptrons with one hidden layer, side by side, each with a random start of its own seed."""

    def __init__(self, seeds, hidden=12):
        super().__init__()
        chains = []
        for seed in seeds:
            torch.manual_seed(seed)
            layers = nn.Linear(64, hidden), nn.Linear(hidden, 10)
            chains.append([(one.weight.detach().T, one.bias.detach()[None]) for one in layers])
        self.runs = len(chains)
        pairs = [[torch.stack(part) for part in zip(*layer, strict=True)]
                 for layer in zip(*chains, strict=True)]  # fmt: skip
        self.weights = nn.ParameterList(weight for weight, _ in pairs)  # (R, in, out)
        self.biases = nn.ParameterList(bias for _, bias in pairs)  # (R, 1, out)

    def forward(self, images):
        """(R or 1, N, 64) -> logits (R, N, 10)."""
        maps = images.expand(self.runs, -1, -1)
        maps = torch.baddbmm(self.biases[0], maps, self.weights[0]).relu()
        return torch.baddbmm(self.biases[1], maps, self.weights[1])


def flat(images):
    """Images (N, 1, 8, 8) as a tensor (N, 64)."""
    return torch.tensor(np.reshape(images, (len(images), -1)), dtype=torch.float32)


@torch.no_grad()
def logits_of(nets, images):
    """Logits (R, N, 10) of networks that stand side by side, for images (N, 1, 8, 8)."""
    nets.eval()
    if isinstance(nets, SeveralStudents):
        return nets(flat(images)[None])
    images = torch.tensor(np.ascontiguousarray(images), dtype=torch.float32)
    return nets(images.expand(-1, nets.runs, -1, -1)).transpose(0, 1)  # (R, N, 10)


def train_students(loss, images, labels, teacher, seeds, *, rows=None, temperature=4.0, alpha=0.9,
                   steps=1080, hidden=12, batch=50, lr=1e-2):  # fmt: skip
    """Train one student for each seed with Adam, whose rate falls to 0 in a cosine.

    Args:
        loss: Function of logits, the teacher's logits, labels, temperature and alpha, such as the
            chapter's `distillation_loss`. It gets the images of all students at once, as many of
            each, and its mean over them is multiplied by the number of students.
        images: (N, 1, 8, 8) array.
        labels: (R, N) or (N,) integers.
        teacher: (R, N, 10) or (N, 10) tensor of logits; None: zeros, for students with alpha=0.
        seeds: One for each student: its random start and its order.
        rows: (R, M) integers, the images that each student sees; None: all.
        temperature, alpha: Of the loss.
        steps, hidden, batch, lr: Of the students and their training.

    Returns:
        SeveralStudents.
    """
    nets, x = SeveralStudents(seeds, hidden), flat(images)
    labels = torch.as_tensor(labels).expand(nets.runs, len(x))
    teacher = torch.zeros(len(x), 10) if teacher is None else teacher
    teacher, each = teacher.expand(nets.runs, len(x), 10), torch.arange(nets.runs)[:, None]
    rows = np.tile(np.arange(len(x)), (nets.runs, 1)) if rows is None else np.asarray(rows)
    optimizer = torch.optim.Adam(nets.parameters(), lr=lr, fused=True)
    fall = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, steps)
    for some in batches_of(rows, seeds, batch, steps):
        given = nets(x[some]), teacher[each, some], labels[each, some]
        total = nets.runs * loss(*(one.flatten(0, 1) for one in given), temperature, alpha)
        optimizer.zero_grad()
        total.backward()
        optimizer.step()
        fall.step()
    return nets


def batches_of(rows, seeds, batch, steps):
    """Batches (R, batch) of the rows of each student, which has an order of its own."""
    chances = [np.random.default_rng([seed, 3]) for seed in seeds]
    whole = rows.shape[1] // batch  # batches in an epoch
    for step in range(steps):
        start = step % whole * batch
        if start == 0:
            orders = np.stack([one[c.permutation(len(one))]
                               for one, c in zip(rows, chances, strict=True)])  # fmt: skip
        yield torch.tensor(orders[:, start : start + batch])


def accuracies(logits, labels):
    """The percentage of right answers of each network: (R,) array."""
    return 100 * (logits.argmax(dim=2).numpy() == labels).mean(axis=1)
