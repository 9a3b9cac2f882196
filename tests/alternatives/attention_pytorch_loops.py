"""Another right solution: head by head, log-softmax, the library's encoder layer filled in."""

import math

import torch
from torch import nn


def attention(queries, keys, values, allowed=None, scale=None):
    d = queries.shape[-1]
    scores = torch.matmul(queries, keys.mT) * (1 / math.sqrt(d) if scale is None else scale)
    if allowed is not None:
        bias = torch.zeros(scores.shape, dtype=scores.dtype)
        bias[~allowed.expand(scores.shape)] = -1e30
        scores = torch.where(allowed, scores, bias)
    weights = torch.log_softmax(scores, dim=-1).exp()
    if allowed is not None:
        weights = weights * allowed.any(dim=-1, keepdim=True)
    return torch.matmul(weights, values), weights


class MultiHeadAttention(nn.Module):
    def __init__(self, dim, num_heads, scale=None):
        if dim % num_heads > 0:
            raise ValueError(f"{dim} is not a multiple of {num_heads}.")
        super().__init__()
        like = nn.MultiheadAttention(dim, num_heads)
        self.in_proj_weight, self.in_proj_bias = like.in_proj_weight, like.in_proj_bias
        self.out_proj = nn.Linear(dim, dim)
        self.width, self.scale = dim // num_heads, scale

    def forward(self, inputs, context=None, allowed=None):
        context = context if context is not None else inputs
        dim = inputs.shape[-1]
        weight, bias = self.in_proj_weight, self.in_proj_bias
        queries = inputs @ weight[:dim].T + bias[:dim]
        both = context @ weight[dim:].T + bias[dim:]
        found = []
        for start in range(0, dim, self.width):
            part = slice(start, start + self.width)
            keys, values = both[..., :dim][..., part], both[..., dim:][..., part]
            found.append(attention(queries[..., part], keys, values, allowed, self.scale)[0])
        return self.out_proj(torch.cat(found, dim=2))


class LearnedPositions(nn.Module):
    def __init__(self, length, dim):
        super().__init__()
        self.weight = nn.Parameter(torch.normal(0.0, 0.02, size=(length, dim)))

    def forward(self, inputs):
        count = inputs.shape[1]
        if not count <= self.weight.shape[0]:
            raise ValueError
        return torch.stack([inputs[:, t] + self.weight[t] for t in range(count)], dim=1)


class TransformerBlock(nn.Module):
    def __init__(self, dim, num_heads, mlp_dim, norm_first=True, eps=1e-5, scale=None):
        super().__init__()
        self.self_attn = MultiHeadAttention(dim, num_heads, scale)
        self.norm1 = nn.LayerNorm([dim], eps=eps)
        self.linear1 = nn.Linear(dim, mlp_dim)
        self.linear2 = nn.Linear(mlp_dim, dim)
        self.norm2 = nn.LayerNorm([dim], eps=eps)
        self.pre = nn.Identity() if not norm_first else None

    def forward(self, inputs, allowed=None):
        first = self.pre or self.norm1
        second = self.pre or self.norm2
        x = inputs + self.self_attn(first(inputs), allowed=allowed)
        x = self.norm1(x) if self.pre else x
        wide = self.linear1(second(x))
        x = x + self.linear2(wide * (1 + torch.erf(wide / 2**0.5)) / 2)
        return self.norm2(x) if self.pre else x
