"""Small students of digits, several of them side by side, that learn from labels and teachers."""

from dataclasses import dataclass
from itertools import groupby

import numpy as np
import torch
from torch.nn.functional import embedding

from workbook.pytorch_quantized import SeveralPerceptrons, flat


@torch.no_grad()
def logits_of(nets, images):
    """Logits (R, N, 10) of networks that stand side by side, for images (N, 1, 8, 8)."""
    nets.eval()
    if isinstance(nets, SeveralPerceptrons):
        return nets(flat(images))
    images = torch.tensor(np.ascontiguousarray(images), dtype=torch.float32)
    return nets(images.expand(-1, nets.runs, -1, -1)).transpose(0, 1)  # (R, N, 10)


@dataclass
class Kind:
    """What students of one kind learn from.

    Args:
        labels: (R, N) or (N,) integers.
        teacher: (R, N, 10) or (N, 10) tensor of logits; None: zeros, for students with alpha=0.
        rows: (R, M) integers, the images that each student sees; None: all.
        temperature, alpha: Of the loss.
    """

    labels: object
    teacher: torch.Tensor | None = None
    rows: np.ndarray | None = None
    temperature: float = 4.0
    alpha: float = 0.9

    def tables(self, runs, count):
        """Labels (R * N,) and the teacher's logits (R * N, 10), one student after the other."""
        teacher = torch.zeros(count, 10) if self.teacher is None else self.teacher
        labels = torch.as_tensor(self.labels).expand(runs, count)
        return labels.flatten(), teacher.expand(runs, count, 10).flatten(0, 1)

    def batches(self, seeds, count, batch, steps):
        rows = np.tile(np.arange(count), (len(seeds), 1)) if self.rows is None else self.rows
        return batches_of(np.asarray(rows), seeds, batch, steps)


def train_students(loss, images, labels, teacher, seeds, *, rows=None, temperature=4.0, alpha=0.9,
                   **settings):  # fmt: skip
    """Students of a single `Kind`, one for each seed; settings are those of `train_kinds`."""
    kind = Kind(labels, teacher, rows, temperature, alpha)
    return train_kinds(loss, images, [kind], seeds, **settings)[0]


def train_kinds(loss, images, kinds, seeds, *, steps=1080, hidden=12, batch=50, lr=1e-2):
    """Train a student of each kind for each seed, side by side, with Adam and a cosine to 0.

    Args:
        loss: Function of logits, the teacher's logits, labels, temperature and alpha, such as the
            chapter's `distillation_loss`. It gets the images of all students of some kinds at once,
            as many of each, and its mean over them is multiplied by the number of students.
        images: (N, 1, 8, 8) array.
        kinds: List of `Kind`. Neighbors of equal temperature and alpha share calls of the loss.
        seeds: Of a student's random start and its order; equal for all kinds.
        steps, hidden, batch, lr: Of the students and their training.

    Returns:
        list of SeveralPerceptrons with one hidden layer, one for each kind.
    """
    x, runs = flat(images)[0], len(seeds)
    nets = SeveralPerceptrons(seeds, (64, hidden, 10)).repeated(len(kinds))
    tables = [kind.tables(runs, len(x)) for kind in kinds]
    labels, teacher = (torch.cat(one) for one in zip(*tables, strict=True))
    starts = len(x) * torch.arange(len(nets.weights[0]))[:, None]  # of each student's own table
    settings = [(kind.temperature, kind.alpha) for kind in kinds]
    groups = [(one, runs * len(list(same))) for one, same in groupby(settings)]
    counts = [batch * students for _, students in groups]
    optimizer = torch.optim.Adam(nets.parameters(), lr=lr, fused=True)
    fall = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, steps)
    orders = [kind.batches(seeds, len(x), batch, steps) for kind in kinds]
    for some in zip(*orders, strict=True):
        some = torch.cat(some)  # (R, batch), R students in all
        own = (starts + some).flatten()
        parts = nets(embedding(some, x)).flatten(0, 1), embedding(own, teacher), labels[own]
        parts = zip(*(one.split(counts) for one in parts), strict=True)
        total = sum(students * loss(*part, *setting)
                    for (setting, students), part in zip(groups, parts, strict=True))  # fmt: skip
        optimizer.zero_grad()
        total.backward()
        optimizer.step()
        fall.step()
    return nets.groups(len(kinds))


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
