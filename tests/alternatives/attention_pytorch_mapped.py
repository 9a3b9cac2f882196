"""Another right solution: one query under vmap, the library's classes with other insides."""

import torch
from torch import nn
from torch.func import vmap
from torch.nn import functional


def look_up(query, keys, values, seen):
    """(d,), (S, d), (S, e), (S,) -> (e,), (S,)"""
    scores = torch.mv(keys, query)
    top = torch.where(seen, scores, scores.min()).max().detach()
    parts = torch.where(seen, scores - top, -torch.inf).exp()
    weights = parts / (parts.sum() + torch.where(seen.any(), 0.0, 1.0).to(parts.dtype))
    return torch.mv(values.T, weights), weights


def attention(queries, keys, values, allowed=None, scale=None):
    if scale is None:
        scale = queries.shape[-1] ** -0.5
    shape = (*queries.shape[:-1], keys.shape[-2])
    if allowed is None:
        allowed = torch.tensor(True)
    one = vmap(look_up, in_dims=(0, None, None, 0))
    given = [scale * queries, keys, values, allowed.expand(shape)]
    found = vmap(one)(*[each.reshape(-1, *each.shape[-2:]) for each in given])
    return tuple(each.reshape(*shape[:-1], -1) for each in found)


class MultiHeadAttention(nn.MultiheadAttention):
    def __init__(self, dim, num_heads, scale=None):
        if dim != dim // num_heads * num_heads:
            raise ValueError("heads of different sizes")
        super().__init__(dim, num_heads, batch_first=True)
        self.factor = scale

    def forward(self, inputs, context=None, allowed=None):
        if context is None:
            context = inputs
        rows = self.in_proj_weight.tensor_split(3), self.in_proj_bias.tensor_split(3)
        sources = inputs, context, context
        parts = [  # heads in front of sequences: (heads, N, T, dim / heads)
            torch.stack(functional.linear(*one).split(self.head_dim, dim=-1))
            for one in zip(sources, *rows, strict=True)
        ]
        found = attention(*parts, allowed, self.factor)[0]  # the mask has no axis for heads
        return self.out_proj(torch.cat(list(found), dim=-1))


class LearnedPositions(nn.Embedding):
    def __init__(self, length, dim):
        super().__init__(length, dim)
        nn.init.trunc_normal_(self.weight, std=0.02, a=-0.04, b=0.04)

    def forward(self, inputs):
        places = torch.arange(inputs.shape[1])
        if inputs.shape[1] > self.num_embeddings:
            raise ValueError(f"There are {self.num_embeddings} places.")
        return torch.add(super().forward(places), inputs)


class TransformerBlock(nn.TransformerEncoderLayer):
    def __init__(self, dim, num_heads, mlp_dim, norm_first=True, eps=1e-5, scale=None):
        super().__init__(
            dim, num_heads, mlp_dim, dropout=0.0, activation="gelu", layer_norm_eps=eps,
            batch_first=True, norm_first=norm_first,
        )  # fmt: skip
        self.self_attn = MultiHeadAttention(dim, num_heads, scale)

    def forward(self, inputs, allowed=None):
        branches = (
            (self.norm1, lambda x: self.self_attn(x, allowed=allowed)),
            (self.norm2, lambda x: self.linear2(self.activation(self.linear1(x)))),
        )
        for norm, branch in branches:
            inputs = inputs + branch(norm(inputs) if self.norm_first else inputs)
            inputs = inputs if self.norm_first else norm(inputs)
        return inputs
