"""A task of recall for sequences, networks for it without attention, several starts at once."""

import torch
from torch import nn
from torch.func import functional_call, stack_module_state, vmap
from torch.nn import functional

KEYS, VALUES, PAIRS = 8, 10, 16  # each key comes twice


def draw_recall(count, generator):
    """Sequences of pairs, and a key to ask for.

    Every sequence holds each key twice, in random order and with random values; what is asked
    for is the value that came with the key's second appearance.

    Args:
        count: How many sequences.
        generator: torch.Generator of all that is random.

    Returns:
        tuple: Tokens (count, PAIRS + 1, 2), the last of which is the key that is asked for with
        VALUES in place of a value; the right values (count,).
    """
    keys = torch.rand(count, PAIRS, generator=generator).argsort(dim=1) % KEYS
    values = torch.randint(VALUES, (count, PAIRS), generator=generator)
    asked = torch.randint(KEYS, (count, 1), generator=generator)
    last = ((keys == asked) * torch.arange(1, PAIRS + 1)).argmax(dim=1, keepdim=True)
    answers = values.gather(1, last)[:, 0]  # (count,)
    nothing = torch.full_like(asked, VALUES)
    pairs = torch.cat([keys, asked], dim=1), torch.cat([values, nothing], dim=1)
    return torch.stack(pairs, dim=2), answers  # (count, PAIRS + 1, 2)


class RecallNet(nn.Module):
    """Embed pairs, add positions, let a body mix the places, and read the last one.

    Args:
        body: Module that takes (N, T, dim) and returns (N, T, dim) or (N, 1, dim).
        dim: Values of each place.
        positions: Module that adds positions, or None.
    """

    def __init__(self, body, dim, positions=None):
        super().__init__()
        self.keys, self.values = nn.Embedding(KEYS, dim), nn.Embedding(VALUES + 1, dim)
        self.positions = nn.Identity() if positions is None else positions
        self.body, self.head = body, nn.Linear(dim, VALUES)

    def forward(self, tokens):
        """(N, T, 2) -> logits (N, VALUES)."""
        inputs = self.keys(tokens[..., 0]) + self.values(tokens[..., 1])  # (N, T, dim)
        return self.head(self.body(self.positions(inputs))[:, -1])


class DilatedConvolution(nn.Module):
    """A residual 3-wide convolution that looks back, with gaps.

    Args:
        dim: Values of each place.
        dilation: The distance of the places that it sees.
    """

    def __init__(self, dim, dilation):
        super().__init__()
        self.norm, self.back = nn.LayerNorm(dim), 2 * dilation
        self.conv = nn.Conv1d(dim, dim, 3, dilation=dilation)

    def forward(self, inputs):
        """(N, T, dim) -> (N, T, dim)."""
        rows = functional.pad(self.norm(inputs).transpose(1, 2), (self.back, 0))
        return inputs + functional.gelu(self.conv(rows).transpose(1, 2))


def convolutions(dim, dilations=(1, 2, 4, 9)):
    """Layers that together look back ``2 * sum(dilations)`` places."""
    return nn.Sequential(*[DilatedConvolution(dim, one) for one in dilations])


class MeanBody(nn.Module):
    """Transform each place, and give the last one the mean of all.

    Args:
        dim: Values of each place.
        wide: Values in the middle of both branches.
    """

    def __init__(self, dim, wide):
        super().__init__()
        self.each = nn.Sequential(nn.Linear(dim, wide), nn.GELU(), nn.Linear(wide, dim))
        self.both = nn.Sequential(nn.Linear(2 * dim, wide), nn.GELU(), nn.Linear(wide, dim))

    def forward(self, inputs):
        """(N, T, dim) -> (N, 1, dim)."""
        inputs = inputs + self.each(inputs)
        last = inputs[:, -1:]
        both = torch.cat([inputs.mean(dim=1, keepdim=True), last], dim=2)  # (N, 1, 2 dim)
        return last + self.both(both)


def train_recall(make, seeds, steps=400, batch=32, learning_rate=5e-3, test=2000):
    """Train a network from several random starts, all in one tensor.

    Args:
        make: Function without arguments that makes a network.
        seeds: One for each start, and for the sequences it learns from.
        steps, batch, learning_rate: Of AdamW, in one cycle.
        test: How many sequences accuracy is measured on; the same for all.

    Returns:
        list: The share of right answers of each start.
    """
    nets = []
    for seed in seeds:
        torch.manual_seed(seed)
        nets.append(make())
    stacked, _ = stack_module_state(nets)
    stacked = {name: one.detach().requires_grad_() for name, one in stacked.items()}
    run = vmap(lambda own, tokens: functional_call(nets[0], own, (tokens,)))
    generators = [torch.Generator().manual_seed(1000 + seed) for seed in seeds]
    optimizer = torch.optim.AdamW(stacked.values(), lr=learning_rate)
    cycle = torch.optim.lr_scheduler.OneCycleLR(optimizer, learning_rate, total_steps=steps)
    for _ in range(steps):
        drawn = [draw_recall(batch, one) for one in generators]
        tokens, answers = map(torch.stack, zip(*drawn, strict=True))
        logits = run(stacked, tokens)  # (seeds, batch, VALUES)
        loss = functional.cross_entropy(logits.flatten(0, 1), answers.flatten())
        optimizer.zero_grad()
        (len(seeds) * loss).backward()  # each start has the gradient of its own mean
        optimizer.step()
        cycle.step()
    tokens, answers = draw_recall(test, torch.Generator().manual_seed(7))
    with torch.no_grad():
        logits = run(stacked, tokens.expand(len(seeds), *tokens.shape))
    return (logits.argmax(dim=2) == answers).double().mean(dim=1).tolist()
