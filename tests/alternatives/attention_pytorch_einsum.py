"""Another right solution: einsum, exponentials of one's own, parameters by name."""

import torch
from torch import nn
from torch.nn import functional


def attention(queries, keys, values, allowed=None, scale=None):
    factor = queries.size(-1) ** -0.5 if scale is None else scale
    scores = torch.einsum("...td,...sd->...ts", queries, keys) * factor
    if allowed is None:
        allowed = torch.ones_like(scores, dtype=torch.bool)
    low = torch.where(allowed, scores, torch.full_like(scores, -1e30))
    parts = (low - low.amax(dim=-1, keepdim=True)).exp() * allowed
    weights = parts / parts.sum(dim=-1, keepdim=True).clamp(min=1e-30)
    return torch.einsum("...ts,...sv->...tv", weights, values), weights


class MultiHeadAttention(nn.Module):
    def __init__(self, dim, num_heads, scale=None):
        super().__init__()
        if dim % num_heads != 0:
            raise ValueError("dim must be a multiple of num_heads")
        self.dim, self.count, self.scale = dim, num_heads, scale
        self.register_parameter("in_proj_weight", nn.Parameter(torch.randn(3 * dim, dim) * 0.05))
        self.register_parameter("in_proj_bias", nn.Parameter(torch.zeros(3 * dim)))
        self.out_proj = nn.Linear(dim, dim)

    def forward(self, inputs, context=None, allowed=None):
        source = inputs if context is None else context
        weight = self.in_proj_weight.view(3, self.count, -1, self.dim)
        bias = self.in_proj_bias.view(3, self.count, 1, -1)
        queries = torch.einsum("ntc,hdc->nhtd", inputs, weight[0]) + bias[0]
        keys = torch.einsum("nsc,hdc->nhsd", source, weight[1]) + bias[1]
        values = torch.einsum("nsc,hdc->nhsd", source, weight[2]) + bias[2]
        mask = allowed
        if mask is not None and mask.dim() == 3:
            mask = mask.unsqueeze(1)
        found, _ = attention(queries, keys, values, mask, self.scale)
        return self.out_proj(torch.cat(found.unbind(dim=1), dim=-1))


class LearnedPositions(nn.Module):
    def __init__(self, length, dim):
        super().__init__()
        self.weight = nn.Parameter(torch.empty(length, dim))
        nn.init.normal_(self.weight, std=0.02)

    def forward(self, inputs):
        if inputs.size(1) > self.weight.size(0):
            raise ValueError("too many places")
        return inputs + functional.embedding(torch.arange(inputs.size(1)), self.weight)


class TransformerBlock(nn.Module):
    def __init__(self, dim, num_heads, mlp_dim, norm_first=True, eps=1e-5, scale=None):
        super().__init__()
        self.norm1, self.norm2 = nn.LayerNorm(dim, eps), nn.LayerNorm(dim, eps)
        self.self_attn = MultiHeadAttention(dim, num_heads, scale=scale)
        self.linear1, self.linear2 = nn.Linear(dim, mlp_dim), nn.Linear(mlp_dim, dim)
        self.act = nn.GELU()
        self.before = norm_first

    def forward(self, inputs, allowed=None):
        x = inputs
        for norm, branch in (
            (self.norm1, lambda y: self.self_attn(y, None, allowed)),
            (self.norm2, lambda y: self.linear2(self.act(self.linear1(y)))),
        ):
            x = x + branch(norm(x)) if self.before else norm(x + branch(x))
        return x
