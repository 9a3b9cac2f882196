"""Another right solution: a count that runs down, and one backward pass for all pieces."""

import math

import torch


class LossScaler:
    def __init__(
        self, init_scale=65536.0, growth_factor=2.0, backoff_factor=0.5, growth_interval=2000
    ):
        self.current, self.factors = float(init_scale), (growth_factor, backoff_factor)
        self.interval, self.left, self.bad = growth_interval, growth_interval, []

    def get_scale(self):
        return self.current

    def scale(self, loss):
        return self.current * loss

    def unscale_(self, optimizer):
        if optimizer in [one for one, _ in self.bad]:
            raise RuntimeError("twice")
        bad = 0
        for group in optimizer.param_groups:
            for weight in group["params"]:
                if weight.grad is None:
                    continue
                bad += int((~torch.isfinite(weight.grad)).sum())
                weight.grad = weight.grad * (1 / self.current)
        self.bad.append((optimizer, bad))

    def step(self, optimizer):
        if optimizer not in [one for one, _ in self.bad]:
            self.unscale_(optimizer)
        return None if (optimizer, 0) not in self.bad else optimizer.step()

    def update(self):
        if any(count for _, count in self.bad):
            self.current, self.left = self.current * self.factors[1], self.interval
        else:
            self.left -= 1
            if self.left == 0:
                grown = torch.tensor(self.current, dtype=torch.float32) * self.factors[0]
                self.current = float(grown) if grown.isfinite() else self.current
                self.left = self.interval
        self.bad = []

    def state_dict(self):
        return {
            "scale": self.current,
            "growth_factor": self.factors[0],
            "backoff_factor": self.factors[1],
            "growth_interval": self.interval,
            "_growth_tracker": self.interval - self.left,
        }

    def load_state_dict(self, state):
        self.current = state["scale"]
        self.factors = state["growth_factor"], state["backoff_factor"]
        self.interval = state["growth_interval"]
        self.left = self.interval - state["_growth_tracker"]


def accumulate_step(optimizer, scaler, loss_of, micro_batches):
    optimizer.zero_grad(set_to_none=True)
    sizes = torch.tensor([float(len(targets)) for _, targets in micro_batches])
    losses = torch.stack([loss_of(*piece) for piece in micro_batches])
    loss = (losses * sizes).sum() / sizes.sum()  # one backward pass through all of them
    scaler.scale(loss).backward()
    scaler.unscale_(optimizer)
    scaler.step(optimizer)
    scaler.update()
    return float(loss)


def train(optimizer, scaler, scheduler, loss_of, batches, max_norm):
    weights, norms = [w for group in optimizer.param_groups for w in group["params"]], []
    for batch in batches:
        scaled = scaler.scale(loss_of(batch))
        for weight, gradient in zip(weights, torch.autograd.grad(scaled, weights), strict=True):
            weight.grad = gradient
        scaler.unscale_(optimizer)
        norm = math.sqrt(sum(float((w.grad.double() ** 2).sum()) for w in weights))
        for weight in weights:
            weight.grad *= min(1.0, max_norm / norm) if norm > 0 else 1.0
        scaler.step(optimizer)
        scaler.update()
        if math.isfinite(norm):
            scheduler.step()
        norms.append(norm if math.isfinite(norm) else None)
    return norms
