"""Another right solution: snapshots and states are bytes, as torch.save writes them."""

import io

import torch


def _packed(thing):
    file = io.BytesIO()
    torch.save(thing, file)
    return file.getvalue()


def _unpacked(data):
    return torch.load(io.BytesIO(data), weights_only=True)


def snapshot(model):
    return _packed(model.state_dict())


def restore(model, saved):
    model.load_state_dict(_unpacked(saved))


def run_state(model, optimizer, rule, best, history):
    parts = [one.state_dict() for one in (model, optimizer, rule)]
    return {"packed": _packed([*parts, best, history, torch.random.get_rng_state()])}


def load_run_state(state, model, optimizer, rule):
    of_model, of_optimizer, of_rule, best, history, random = _unpacked(state["packed"])
    for part, saved in zip(
        (model, optimizer, rule), (of_model, of_optimizer, of_rule), strict=True
    ):
        part.load_state_dict(saved)
    torch.random.set_rng_state(random)
    return best, history
