"""Other right answers: NumPy for what is counted, hooks and functions for what is trained."""

import numpy as np
import torch


def count_fp16(gradients, scale=1.0):
    numbers = np.concatenate([g.detach().numpy().ravel() for g in gradients if g is not None])
    with np.errstate(over="ignore"):
        sizes = np.abs((numbers[numbers != 0] * np.float32(scale)).astype(np.float16))
    patterns = sizes.view(np.uint16)
    ends = np.searchsorted(np.sort(patterns), [1, 0x0400, 0x7C00])  # in the order of magnitudes
    counts = np.diff([0, *ends, len(patterns)]).tolist()
    return dict(zip(["zero", "subnormal", "normal", "overflow"], counts, strict=True))


def choose_scale(gradients):
    largest = 0.0
    for gradient in gradients:
        for number in () if gradient is None else gradient.detach().abs().flatten().tolist():
            largest = number if not number <= largest else largest  # NaN stays, once it is there
            if not np.isfinite(largest):
                raise ValueError("not finite")
    if largest == 0.0:
        raise ValueError("zero")
    mantissa, exponent = np.frexp(65504.0 / largest)  # mantissa from 0.5
    return float(np.ldexp(1.0, exponent - 1))


def static_step(loss_of, weights, scale, learning_rate):
    grown = [w.detach().clone().requires_grad_() for w in weights]  # the casts are in the graph
    kept = {}
    copies = [w.half() for w in grown]
    for place, copy in enumerate(copies):
        copy.register_hook(lambda gradient, place=place: kept.update({place: gradient}))
    loss = loss_of(copies)
    torch.autograd.backward([loss], [torch.full_like(loss, scale)])
    for place, gradient in kept.items():
        weights[place].data.add_(gradient.to(torch.float32).mul(-learning_rate).div(scale))
    return loss.detach().numpy().item()


def all_finite(gradients):
    return all(bool(np.isfinite(g.detach().numpy()).all()) for g in gradients if g is not None)


def unscale_and_clip(gradients, scale, max_norm):
    wide = [None if g is None else g.detach().double() / scale for g in gradients]
    flat = torch.cat([g.flatten() for g in wide if g is not None])
    norm = float(flat.norm())
    factor = 1.0 if norm <= max_norm else max_norm / norm
    return [None if g is None else (g * factor).float() for g in wide], np.float64(norm)


class LossScaler:
    def __init__(self, **settings):
        names = ("init_scale", "growth_factor", "backoff_factor", "growth_interval")
        self.now, *self.rule = [
            settings.get(name, value)
            for name, value in zip(names, (2**16, 2, 0.5, 2000), strict=True)
        ]
        self.count, self.seen = 0, []

    def get_scale(self):
        return float(self.now)

    def scale(self, loss):
        return torch.mul(loss, self.now)

    def unscale_(self, optimizer):
        if any(optimizer is one for one, _ in self.seen):
            raise RuntimeError("already unscaled")
        gradients = [p.grad for g in optimizer.param_groups for p in g["params"]]
        gradients = [g for g in gradients if g is not None]
        torch._foreach_div_(gradients, float(self.now))
        self.seen.append((optimizer, all_finite(gradients)))

    def step(self, optimizer):
        known = [fine for one, fine in self.seen if one is optimizer]
        if not known:
            self.unscale_(optimizer)
            known = [self.seen[-1][1]]
        return optimizer.step() if known[0] else None

    def update(self):
        growth, backoff, interval = self.rule
        if all(fine for _, fine in self.seen):
            self.count = (self.count + 1) % interval
            grown = np.float64(self.now) * growth
            if self.count == 0 and grown <= np.finfo(np.float32).max:
                self.now = float(grown)
        else:
            self.now, self.count = self.now * backoff, 0
        self.seen.clear()

    def state_dict(self):
        names = ("growth_factor", "backoff_factor", "growth_interval")
        rule = dict(zip(names, self.rule, strict=True))
        return {"scale": self.get_scale(), **rule, "_growth_tracker": self.count}

    def load_state_dict(self, state):
        self.now, self.count = state["scale"], state["_growth_tracker"]
        self.rule = [state[f"{name}_factor"] for name in ("growth", "backoff")]
        self.rule.append(state["growth_interval"])


def accumulate_step(optimizer, scaler, loss_of, micro_batches):
    own = [p for group in optimizer.param_groups for p in group["params"]]
    sizes = np.array([len(targets) for _, targets in micro_batches])
    sums, losses = [torch.zeros_like(p) for p in own], []
    for (inputs, targets), share in zip(micro_batches, sizes / sizes.sum(), strict=True):
        loss = loss_of(inputs, targets)
        found = torch.autograd.grad(scaler.scale(loss), own)
        sums = [a + float(share) * b for a, b in zip(sums, found, strict=True)]
        losses.append(loss.item())
    for parameter, gradient in zip(own, sums, strict=True):
        parameter.grad = gradient
    scaler.step(optimizer)
    scaler.update()
    return np.average(losses, weights=sizes)


def train(optimizer, scaler, scheduler, loss_of, batches, max_norm):
    own = [p for group in optimizer.param_groups for p in group["params"]]
    norms = []
    for batch in batches:
        optimizer.zero_grad(set_to_none=False)
        scaler.scale(loss_of(batch)).backward()
        scale = scaler.get_scale()
        norm = torch.linalg.vector_norm(torch.cat([p.grad.flatten() for p in own])) / scale
        if norm > max_norm:  # still scaled: so is what is left of them
            for p in own:
                p.grad.mul_(max_norm / norm)
        taken = bool(norm.isfinite())
        scaler.step(optimizer)
        scaler.update()
        norms.append(norm.item() if taken else None)
        if taken:
            scheduler.step()
    return norms
