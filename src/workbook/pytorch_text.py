"""Train networks that predict the next byte of a text, and measure them in bits."""

import math

import numpy as np
import torch
from torch.nn import functional


def draw_windows(tokens, count, length, generator):
    """Windows of a text from random places, and the tokens one further.

    Args:
        tokens: Tensor (L,) of integers.
        count, length: How many windows, and how many tokens in each.
        generator: torch.Generator of the places.

    Returns:
        tuple: Inputs and targets, both (count, length).
    """
    starts = torch.randint(len(tokens) - length, (count, 1), generator=generator)
    places = starts + torch.arange(length)  # (count, length)
    return tokens[places], tokens[places + 1]


def widen_start(net, width, usual=768):
    """Multiply the start values of all matrices by the root of a usual width over one's own.

    A deviation of 0.02 was chosen for networks as wide as GPT-2; what a narrow network adds up with
    it is small.

    Args:
        net: Module, changed in place and returned.
        width: Values of each place.
        usual: The width that the start values are made for.
    """
    with torch.no_grad():
        for one in net.parameters():
            if one.ndim == 2:
                one.mul_((usual / width) ** 0.5)
    return net


def train_text(net, tokens, context, steps, seed, batch=1024, learning_rate=1e-2):
    """Train a network to predict the next token, in place.

    Args:
        net: Module; called with tokens (N, T) it returns logits (N, T, V) and something else.
        tokens: Array (L,) of integers.
        context: Tokens in a window.
        steps: Steps of AdamW with clipped gradients, in one cycle of the learning rate.
        seed: Of the windows.
        batch: Tokens in a batch, a multiple of the context.
        learning_rate: The highest one.

    Returns:
        list: The loss of every step, in bits for each token.
    """
    tokens, losses = torch.as_tensor(tokens), []
    generator = torch.Generator().manual_seed(seed)
    optimizer = torch.optim.AdamW(
        net.parameters(), lr=learning_rate, betas=(0.9, 0.99), weight_decay=0.01
    )
    cycle = torch.optim.lr_scheduler.OneCycleLR(
        optimizer, learning_rate, total_steps=steps, cycle_momentum=False
    )
    net.train()
    for _ in range(steps):
        inputs, targets = draw_windows(tokens, batch // context, context, generator)
        logits, _ = net(inputs)
        loss = functional.cross_entropy(logits.flatten(0, 1), targets.flatten())
        optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(net.parameters(), 1.0)
        optimizer.step()
        cycle.step()
        losses.append(loss.item() / math.log(2))
    net.eval()
    return losses


def bits_with_context(net, tokens, context, places):
    """The cost of single tokens, each predicted from so many tokens before it.

    Args:
        net: As in `train_text`.
        tokens: Array (L,) of integers.
        context: How many tokens the network sees before each.
        places: Array of the places to predict, none below the context.

    Returns:
        Array with the cost of each place, in bits.
    """
    tokens = torch.as_tensor(tokens)
    windows = torch.as_tensor(places)[:, None] + torch.arange(-context, 0)  # (places, context)
    found = []
    with torch.inference_mode():
        for part in windows.split(64):
            logits = net(tokens[part])[0][:, -1]
            targets = tokens[part[:, -1] + 1]
            found.append(functional.cross_entropy(logits, targets, reduction="none"))
    return np.concatenate([one.numpy() for one in found]) / math.log(2)
