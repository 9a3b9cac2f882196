"""Small students of digits, several of them side by side, that learn from labels and teachers."""

import numpy as np
import torch

from workbook.pytorch_quantized import SeveralPerceptrons, flat


@torch.no_grad()
def logits_of(nets, images):
    """Logits (R, N, 10) of networks that stand side by side, for images (N, 1, 8, 8)."""
    nets.eval()
    if isinstance(nets, SeveralPerceptrons):
        return nets(flat(images))
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
        SeveralPerceptrons, with one hidden layer.
    """
    nets, x = SeveralPerceptrons(seeds, (64, hidden, 10)), flat(images)[0]
    runs = len(seeds)
    labels = torch.as_tensor(labels).expand(runs, len(x))
    teacher = torch.zeros(len(x), 10) if teacher is None else teacher
    teacher, each = teacher.expand(runs, len(x), 10), torch.arange(runs)[:, None]
    rows = np.tile(np.arange(len(x)), (runs, 1)) if rows is None else np.asarray(rows)
    optimizer = torch.optim.Adam(nets.parameters(), lr=lr, fused=True)
    fall = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, steps)
    for some in batches_of(rows, seeds, batch, steps):
        given = nets(x[some]), teacher[each, some], labels[each, some]
        total = runs * loss(*(one.flatten(0, 1) for one in given), temperature, alpha)
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
