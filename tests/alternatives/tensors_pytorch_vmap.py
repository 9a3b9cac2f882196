"""A function of one example, for all by torch.vmap; the functions of torch.nn."""

import torch


def standardize(values, axes, epsilon=1e-5):
    axes = [axis % values.ndim for axis in axes]
    others = [axis for axis in range(values.ndim) if axis not in axes]
    order = others + axes
    rows = values.permute(order)
    flat = rows.flatten(len(others))
    flat = torch.nn.functional.layer_norm(flat, flat.shape[-1:], eps=epsilon)
    back = sorted(range(values.ndim), key=order.__getitem__)
    return flat.view(rows.shape).permute(back)


def attention_scores(queries, keys):
    one_head = torch.vmap(lambda q, k: q @ k.mT)
    products = torch.vmap(one_head, in_dims=(2, 2), out_dims=1)(queries, keys)
    return products / torch.tensor(queries.shape[-1]).sqrt()
