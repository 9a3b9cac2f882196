"""Fine-tuning in PyTorch: adapt the weights of a trained network, and keep what they know.

A network is a trained body and a head, head(body(inputs)); groups are its parts, from the input on.
Howard & Ruder (2018), Kumar et al. (2022), Li et al. (2018b), Hu et al. (2022), Wortsman et al.
Check your work with: pytest tests/test_fine_tuning.py -k pytorch
"""

import torch
from torch import nn
from torch.nn import functional


def discriminative_optimizer(
    groups, learning_rate, factor=2.6, optimizer=torch.optim.Adam
):  # fmt: skip
    """Make one optimizer with a smaller rate for each group further down.

    Howard & Ruder (2018), section 3.2: the top group learns with
    `learning_rate`, each other one with the rate of the group above it
    divided by `factor`.

    Args:
        groups: list of nn.Modules, from the input on; the last is the head.
        learning_rate: the rate of the last group.
        factor: what each rate is divided by, one group further down.
        optimizer: called with a list of parameter groups, dictionaries with
            "params" and "lr", as the classes in torch.optim are.

    Returns:
        The optimizer, for all parameters, also those frozen at the moment:
        they may be unfrozen later.
    """
    # BEGIN SOLUTION
    parameter_groups = [
        {"params": [*group.parameters()], "lr": learning_rate / factor**depth}
        for depth, group in enumerate(reversed(groups))
    ]
    return optimizer(parameter_groups)
    # END SOLUTION


def slanted_triangular(step, total_steps, max_lr, cut_frac=0.1, ratio=32):
    """The learning rate of one step: a short rise and a long fall.

    Howard & Ruder (2018), section 3.2, eq. 3, with an end that fits every
    length: from max_lr / ratio at step 0 along a straight line to max_lr at
    step `cut`, and along another one down, such that the step after the
    training, number total_steps, would have max_lr / ratio again. `cut` is
    int(total_steps * cut_frac), but at least 1.

    Args:
        step: number of the step, 0 to total_steps - 1.
        total_steps: at least 2.
        max_lr, cut_frac, ratio: as above.

    Returns:
        The rate as a float.
    """
    # BEGIN SOLUTION
    cut = max(1, int(total_steps * cut_frac))
    if step < cut:
        share = step / cut
    else:
        share = 1 - (step - cut) / (total_steps - cut)
    return max_lr * (1 + share * (ratio - 1)) / ratio
    # END SOLUTION


def unfreeze_top(groups, count):
    """Let the top `count` groups learn, and freeze all below.

    Gradual unfreezing (Howard & Ruder, 2018, section 3.3) calls this with one
    more in every epoch. An open group is trainable, all of it, and in training
    mode. A frozen group does not change in the steps that follow: it gets no
    gradients, those that it has from earlier steps are deleted (None; an
    optimizer would go on using them), and it is in evaluation mode, so that
    the running statistics of batch normalization stay (until it is put into
    training mode again).

    Args:
        groups: list of nn.Modules, from the input on, in whatever state.
        count: from 0 to len(groups).

    Raises:
        ValueError: the count is negative, or there are not so many groups.
    """
    # BEGIN SOLUTION
    if not 0 <= count <= len(groups):
        raise ValueError(f"{len(groups)} groups, and {count} should be open")
    for place, group in enumerate(groups):
        is_open = place >= len(groups) - count
        group.train(is_open).requires_grad_(is_open)
        if not is_open:
            group.zero_grad(set_to_none=True)
    # END SOLUTION


def fine_tune(
    body, head, optimizer, batches, epochs, penalty=None, before_epoch=None
):  # fmt: skip
    """Train body and head for some epochs, with the body's own statistics.

    In all steps the body is in evaluation mode, so that batch normalization
    uses the running statistics of the source task and does not change them,
    and the head is in training mode. (Scale and shift are trained like other
    weights.) A step follows the gradient of the mean cross-entropy of the
    batch, plus penalty() if there is one, and of nothing else.

    Args:
        body, head: nn.Modules; head(body(inputs)) are logits (N, num_classes).
        optimizer: its step() changes what is to be trained.
        batches: list of (inputs, labels), not all of one size.
        epochs: how often to go through it.
        penalty: function without arguments that returns a scalar tensor.
        before_epoch: function called with the number of each epoch, from 0
            on, before it starts. It may freeze, unfreeze, and change modes.

    Returns:
        {"loss": [...], "accuracy": [...]}: one Python float per epoch, means
        over all samples, measured before each step and without the penalty.
    """
    # BEGIN SOLUTION
    history = {"loss": [], "accuracy": []}
    for epoch in range(epochs):
        if before_epoch is not None:
            before_epoch(epoch)
        body.eval()
        head.train()
        total = right = seen = 0
        for inputs, labels in batches:
            logits = head(body(inputs))  # (N, num_classes)
            loss = functional.cross_entropy(logits, labels)
            objective = loss if penalty is None else loss + penalty()
            optimizer.zero_grad()
            objective.backward()
            optimizer.step()
            total += loss.item() * len(labels)
            right += (logits.argmax(dim=1) == labels).sum().item()
            seen += len(labels)
        history["loss"].append(total / seen)
        history["accuracy"].append(right / seen)
    return history
    # END SOLUTION


def probe_then_fine_tune(body, head, optimizer, batches, epochs, rates):
    """First the head alone, then everything.  Kumar et al. (2022), section 3.4.

    Two calls of `fine_tune`: in the first the body is frozen, in the second
    all parameters are trained, from where the first has left them. Each has
    an optimizer of its own, without memory of the other.

    Args:
        body, head, batches: as for `fine_tune`; the body may arrive frozen.
        optimizer: called as optimizer(parameters, lr=rate).
        epochs: (of the probe, of the fine-tuning).
        rates: (of the probe, of the fine-tuning).

    Returns:
        The history of `fine_tune` over all epochs of both.
    """
    # BEGIN SOLUTION
    history = {"loss": [], "accuracy": []}
    for stage, trained in enumerate(([head], [head, body])):
        body.requires_grad_(stage == 1)
        parameters = [p for part in trained for p in part.parameters()]
        descent = optimizer(parameters, lr=rates[stage])
        part = fine_tune(body, head, descent, batches, epochs[stage])
        history = {name: history[name] + part[name] for name in history}
    return history
    # END SOLUTION


def l2_sp(body, head, alpha, beta):
    """Make the penalty that ties the body to its starting point.

    Li et al. (2018b), eq. 2: alpha / 2 times the squared distance of all
    parameters of the body from the values that they have now, plus beta / 2
    times the squared norm of all parameters of the head.

    Args:
        body, head: nn.Modules, all of whose parameters are trainable.
        alpha, beta: numbers.

    Returns:
        A function without arguments: the penalty, a scalar tensor, for the
        values at the time of its call, with gradients to them.
    """
    # BEGIN SOLUTION
    start = [p.detach().clone() for p in body.parameters()]

    def penalty():
        pairs = zip(body.parameters(), start, strict=True)
        moved = sum((now - then).square().sum() for now, then in pairs)
        size = sum(p.square().sum() for p in head.parameters())
        return alpha / 2 * moved + beta / 2 * size

    return penalty
    # END SOLUTION


class LoRALinear(nn.Module):
    """A frozen linear layer with a trainable update of low rank.

    Hu et al. (2022), section 4.1: outputs are those of `layer`, whose weight
    is W, plus (alpha / rank) B A x. Nothing is trainable but A and B. At the
    start A is random with mean zero and B is zero, both with the type and on
    the device of W.

    Attributes: `layer`, nn.Linear; `A`, (rank, in_features); `B`,
    (out_features, rank); `merged`, False at the start: while it is True the
    update is in W already, and `forward` adds nothing.

    `update()` returns (alpha / rank) B A, with the shape of W.

    Raises ValueError for a rank below 1.
    """

    def __init__(self, layer, rank, alpha):
        # BEGIN SOLUTION
        if rank < 1:
            raise ValueError(f"the rank must be at least 1, not {rank}")
        super().__init__()
        self.layer = layer.requires_grad_(False)
        self.scale, self.merged = alpha / rank, False
        weight = layer.weight
        a = weight.new_empty(rank, layer.in_features)
        self.A = nn.Parameter(nn.init.normal_(a, std=layer.in_features**-0.5))
        self.B = nn.Parameter(weight.new_zeros(layer.out_features, rank))
        # END SOLUTION

    def update(self):
        # BEGIN SOLUTION
        return self.scale * self.B @ self.A  # (out_features, in_features)
        # END SOLUTION

    def forward(self, inputs):
        # BEGIN SOLUTION
        outputs = self.layer(inputs)  # (..., out_features)
        if self.merged:
            return outputs
        return outputs + self.scale * (inputs @ self.A.T) @ self.B.T
        # END SOLUTION


class LoRAConv(nn.Module):
    """A frozen convolution with a trainable update of low rank.

    As `LoRALinear`. The update is a convolution with `rank` kernels, A, with
    stride, padding and dilation of the layer, and a 1x1 convolution behind
    it, B: together one convolution with kernels of the shape of W.

    Attributes: `layer`, nn.Conv2d with zero padding; `A`, (rank, in_channels,
    kh, kw); `B`, (out_channels, rank, 1, 1); `merged`.

    `update()` returns (alpha / rank) times the product of B and A over the
    rank, with the shape of W.

    Raises ValueError for a rank below 1, and for grouped convolutions.
    """

    def __init__(self, layer, rank, alpha):
        # BEGIN SOLUTION
        if rank < 1 or layer.groups != 1:
            raise ValueError("a rank of at least 1 and one group are needed")
        super().__init__()
        self.layer = layer.requires_grad_(False)
        self.scale, self.merged = alpha / rank, False
        weight = layer.weight
        a = weight.new_empty(rank, *weight.shape[1:])
        self.A = nn.Parameter(nn.init.normal_(a, std=a[0].numel() ** -0.5))
        self.B = nn.Parameter(weight.new_zeros(layer.out_channels, rank, 1, 1))
        # END SOLUTION

    def update(self):
        # BEGIN SOLUTION
        b = self.B.flatten(1)  # (out_channels, rank)
        return self.scale * torch.einsum("or,rikl->oikl", b, self.A)
        # END SOLUTION

    def forward(self, inputs):
        # BEGIN SOLUTION
        outputs, layer = self.layer(inputs), self.layer  # (N, out, H', W')
        if self.merged:
            return outputs
        places = layer.stride, layer.padding, layer.dilation
        low = functional.conv2d(inputs, self.A, None, *places)
        return outputs + self.scale * functional.conv2d(low, self.B)
        # END SOLUTION


def set_merged(adapter, merged):
    """Put the update of an adapter into its layer's weight, or take it out.

    Hu et al. (2022), section 4.1: merged, the adapter costs nothing more. The
    outputs are the same before and after, up to rounding. Nothing happens if
    the adapter is in the wanted state already. A and B stay as they are.

    Args:
        adapter: a `LoRALinear` or `LoRAConv`.
        merged: True or False.
    """
    # BEGIN SOLUTION
    if adapter.merged != merged:
        sign = 1 if merged else -1
        with torch.no_grad():
            adapter.layer.weight += sign * adapter.update()
        adapter.merged = merged
    # END SOLUTION


def inject_adapters(body, rank, alpha):
    """Freeze a network and give an adapter to each layer that can have one.

    Each nn.Linear becomes a `LoRALinear` around it, each nn.Conv2d without
    groups a `LoRAConv`, however deep in the network; everything else is
    frozen.

    Args:
        body: nn.Module, perhaps itself a linear layer or a convolution, and
            perhaps frozen already; each layer occurs in it once, and is used
            by being called (nn.MultiheadAttention, which only reads the
            weights of its linear layer, is not meant).
        rank, alpha: of all adapters.

    Returns:
        The body, changed in place; its adapter, if it is itself such a layer.
    """
    # BEGIN SOLUTION
    if isinstance(body, nn.Linear):
        return LoRALinear(body, rank, alpha)
    if isinstance(body, nn.Conv2d) and body.groups == 1:
        return LoRAConv(body, rank, alpha)
    body.requires_grad_(False)
    for name, child in body.named_children():
        setattr(body, name, inject_adapters(child, rank, alpha))
    return body
    # END SOLUTION


def interpolate(model, start, end, share):
    """Set a model to a point on the line between two states.

    Wortsman et al. (2022), section 3: (1 - share) start + share end, for all
    parameters and for the buffers with fractions, such as the running
    statistics; buffers of integers, such as counters, are those of `end`.

    Args:
        model: nn.Module.
        start, end: state dictionaries of its kind; both stay as they are.
        share: 0 gives the start, 1 the end.
    """
    # BEGIN SOLUTION
    mixed = dict(end)
    for name, last in end.items():
        if last.is_floating_point():
            mixed[name] = torch.lerp(start[name], last, share)
    model.load_state_dict(mixed)
    # END SOLUTION


def forgetting(before, after, old_head, batches):
    """Measure what a body has forgotten of the source task.

    Each body answers with the old head, all in evaluation mode, and changes
    in nothing: afterwards every layer is in the mode in which it was.

    Args:
        before, after: nn.Modules, the body as it was and as it is.
        old_head: nn.Module, the head of the source task.
        batches: list of (inputs, labels) of the source task, not all of one
            size.

    Returns:
        {"before": ..., "after": ..., "forgotten": ...}: the fractions of
        right answers, and by how much it has fallen (negative if it has
        risen), as Python floats.
    """
    # BEGIN SOLUTION
    accuracies = []
    parts = [p for net in (before, after, old_head) for p in net.modules()]
    modes = [(part, part.training) for part in parts]
    for body in (before, after):
        body.eval()
        old_head.eval()
        right = seen = 0
        with torch.no_grad():
            for inputs, labels in batches:
                logits = old_head(body(inputs))  # (N, num_classes)
                right += (logits.argmax(dim=1) == labels).sum().item()
                seen += len(labels)
        accuracies.append(right / seen)
    for part, mode in modes:
        part.training = mode
    first, last = accuracies
    return {"before": first, "after": last, "forgotten": first - last}
    # END SOLUTION
