"""Other right solutions: layers found by their dotted names, a state written tensor by tensor."""

import copy

import torch
from torch import nn


def probe_then_fine_tune(body, head, optimizer, batches, epochs, rates):
    for p in body.parameters():
        p.requires_grad = False
    probe = fine_tune(body, head, optimizer(head.parameters(), lr=rates[0]), batches, epochs[0])  # noqa: F821
    for p in body.parameters():
        p.requires_grad = True
    both = nn.Sequential(body, head)
    tuned = fine_tune(body, head, optimizer(both.parameters(), lr=rates[1]), batches, epochs[1])  # noqa: F821
    return {
        "loss": probe["loss"] + tuned["loss"],
        "accuracy": probe["accuracy"] + tuned["accuracy"],
    }


def inject_adapters(body, rank, alpha):
    kinds = {nn.Linear: LoRALinear, nn.Conv2d: LoRAConv}  # noqa: F821
    skip = [one for one in body.modules() if getattr(one, "groups", 1) > 1]
    for p in body.parameters():
        p.requires_grad = False
    wanted = [(name, one) for name, one in body.named_modules()
              if type(one) in kinds and one not in skip]  # fmt: skip
    for name, layer in wanted:
        adapter = kinds[type(layer)](layer, rank, alpha)
        if not name:
            return adapter
        parent, _, own = name.rpartition(".")
        setattr(body.get_submodule(parent), own, adapter)
    return body


@torch.no_grad()
def interpolate(model, start, end, share):
    for name, tensor in model.state_dict().items():
        if tensor.dtype.is_floating_point:
            tensor.copy_(start[name] + share * (end[name] - start[name]))
        else:
            tensor.copy_(end[name])


@torch.inference_mode()
def forgetting(before, after, old_head, batches):
    found = {}
    for name, body in {"before": before, "after": after}.items():
        network = copy.deepcopy(nn.Sequential(body, old_head)).eval()
        hits = torch.cat([network(x).argmax(1) == y for x, y in batches])
        found[name] = hits.double().mean().item()
    return {**found, "forgotten": found["before"] - found["after"]}
