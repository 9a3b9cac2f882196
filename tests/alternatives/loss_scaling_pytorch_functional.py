"""Other right answers: torch.func, foreach, a scaler in tensors, generators."""

import math
from functools import reduce

import torch


def count_fp16(gradients, scale=1.0):
    there = [g[g != 0].to(torch.float32) for g in gradients if g is not None]
    half = torch.cat([(g * scale).to(torch.float16) for g in there]).float().abs()
    bounds = torch.tensor([2.0**-24, 2.0**-14, 65505.0])
    kinds = torch.where(half.isnan(), 3, torch.bucketize(half, bounds, right=True))
    names = ["zero", "subnormal", "normal", "overflow"]
    return {name: (kinds == place).sum().item() for place, name in enumerate(names)}


def choose_scale(gradients):
    largest = reduce(torch.maximum, [g.abs().amax() for g in gradients if g is not None])
    if largest == 0 or not torch.isfinite(largest):
        raise ValueError(f"{largest}")
    scale = torch.ones((), dtype=torch.float64)
    while scale * largest > 65504:
        scale = scale / 2
    while 2 * scale * largest <= 65504:
        scale = scale * 2
    return float(scale)


def static_step(loss_of, weights, scale, learning_rate):
    halves = tuple(w.detach().to(torch.float16) for w in weights)

    def scaled(*copies):
        loss = loss_of(list(copies))
        return loss * scale, loss

    places = tuple(range(len(weights)))
    found, loss = torch.func.grad(scaled, argnums=places, has_aux=True)(*halves)
    steps = [g.float() / scale for g in found]  # zeros for what has no part in the loss
    torch._foreach_add_(weights, steps, alpha=-learning_rate)
    return loss.item()


def all_finite(gradients):
    sizes = [g.double().abs().sum() for g in gradients if g is not None]  # no overflow in fp64
    return math.isfinite(sum(float(one) for one in sizes))


def unscale_and_clip(gradients, scale, max_norm):
    there = [g.float().mul(1 / scale) for g in gradients if g is not None]
    norm = torch.linalg.vector_norm(torch.stack(torch._foreach_norm(there)))
    factor = torch.clamp(max_norm / norm, max=1.0).nan_to_num(1.0)
    left = iter(torch._foreach_mul(there, factor.item()))
    return [g if g is None else next(left) for g in gradients], norm.item()


class LossScaler:
    def __init__(
        self, init_scale=2.0**16, growth_factor=2.0, backoff_factor=0.5, growth_interval=2000
    ):
        self.now = torch.tensor(float(init_scale))
        self.clean = torch.tensor(0, dtype=torch.int32)
        self.rule = {"growth_factor": growth_factor, "backoff_factor": backoff_factor,
                     "growth_interval": growth_interval}  # fmt: skip
        self.bad = {}

    def get_scale(self):
        return self.now.item()

    def scale(self, loss):
        return loss * self.now

    def unscale_(self, optimizer):
        if optimizer in self.bad:
            raise RuntimeError
        found = [p.grad for g in optimizer.param_groups for p in g["params"] if p.grad is not None]
        bad = torch.zeros(())
        torch._amp_foreach_non_finite_check_and_unscale_(
            found, bad, self.now.double().reciprocal().float()
        )
        self.bad[optimizer] = bad

    def step(self, optimizer):
        if optimizer not in self.bad:
            self.unscale_(optimizer)
        if not self.bad[optimizer]:
            optimizer.step()

    def update(self):
        bad = sum(self.bad.values())
        torch._amp_update_scale_(
            self.now, self.clean, bad, self.rule["growth_factor"], self.rule["backoff_factor"],
            self.rule["growth_interval"],
        )  # fmt: skip
        self.bad = {}

    def state_dict(self):
        return {**self.rule, "scale": self.now.item(), "_growth_tracker": self.clean.item()}

    def load_state_dict(self, state):
        self.rule = {name: state[name] for name in self.rule}
        self.now.fill_(state["scale"])
        self.clean.fill_(state["_growth_tracker"])


def accumulate_step(optimizer, scaler, loss_of, micro_batches):
    count = sum(inputs.shape[0] for inputs, _ in micro_batches)
    for group in optimizer.param_groups:
        for p in group["params"]:
            p.grad = None
    total = torch.zeros(())
    for inputs, targets in micro_batches:
        loss = loss_of(inputs, targets)
        scaler.scale(loss * targets.shape[0]).div(count).backward()
        total += loss.detach() * targets.shape[0]
    scaler.unscale_(optimizer)
    scaler.step(optimizer)
    scaler.update()
    return (total / count).item()


def train(optimizer, scaler, scheduler, loss_of, batches, max_norm):
    def norms():
        for batch in batches:
            for group in optimizer.param_groups:
                for p in group["params"]:
                    p.grad = None
            scaler.scale(loss_of(batch)).backward()
            scaler.unscale_(optimizer)
            own = [p for group in optimizer.param_groups for p in group["params"]]
            norm = float(torch.nn.utils.get_total_norm([p.grad for p in own]))
            torch.nn.utils.clip_grad_norm_(own, max_norm, foreach=False)
            scaler.step(optimizer)
            scaler.update()
            if math.isfinite(norm):
                scheduler.step()
            yield norm if math.isfinite(norm) else None

    return list(norms())
