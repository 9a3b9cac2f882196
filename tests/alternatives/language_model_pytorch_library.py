"""Another right solution: the library's attention, searchsorted, functional layers."""
# ruff: noqa: F821

import torch
from torch import nn
from torch.nn import functional


class CausalSelfAttention(nn.Module):
    def __init__(self, dim, num_heads):
        super().__init__()
        self.c_attn, self.c_proj = Conv1D(dim, dim * 3), Conv1D(dim, dim)
        self.heads = num_heads

    def forward(self, inputs, past=None):
        count, places, dim = inputs.shape
        three = self.c_attn(inputs).view(count, places, 3, self.heads, dim // self.heads)
        queries, keys, values = three.permute(2, 0, 3, 1, 4)
        if past is not None:
            keys = torch.cat((past[0], keys), dim=-2)
            values = torch.cat((past[1], values), dim=-2)
        total = keys.shape[-2]
        mask = torch.ones(total, total, dtype=torch.bool).tril()[total - places :]
        found = functional.scaled_dot_product_attention(queries, keys, values, attn_mask=mask)
        return self.c_proj(found.permute(0, 2, 1, 3).reshape(inputs.shape)), (keys, values)


class GPT(nn.Module):
    def __init__(self, vocabulary, length, dim, num_heads, num_layers):
        super().__init__()
        self.wte = nn.Embedding(vocabulary, dim, _weight=torch.randn(vocabulary, dim) / 50)
        self.wpe = nn.Embedding(length, dim, _weight=torch.randn(length, dim) / 50)
        self.h = nn.ModuleList()
        for _ in range(num_layers):
            block = Block(dim, num_heads)
            for layer in (block.attn.c_proj, block.mlp["c_proj"]):
                layer.weight.data /= (num_layers * 2) ** 0.5
            self.h.append(block)
        self.ln_f = nn.LayerNorm(dim)

    def forward(self, tokens, past=None):
        past = past if past is not None else [None for _ in self.h]
        before = past[0][0].shape[2] if past[0] is not None else 0
        if before + tokens.shape[1] > self.wpe.weight.shape[0]:
            raise ValueError("There are not so many places.")
        places = torch.arange(tokens.shape[1]) + before
        values, kept = self.wte(tokens) + self.wpe(places)[None], []
        for block, pair in zip(self.h, past, strict=True):
            values, pair = block(values, pair)
            kept += [pair]
        return torch.einsum("ntc,vc->ntv", self.ln_f(values), self.wte.weight), kept


def sampling_distribution(logits, temperature=1.0, top_k=None):
    if temperature == 0:
        first = logits.argmax(-1, keepdim=True)
        return torch.zeros_like(logits).scatter(-1, first, 1.0)
    logits = logits - logits.max(-1, keepdim=True).values
    if top_k is not None and top_k < logits.shape[-1]:
        bar = logits.kthvalue(logits.shape[-1] - top_k + 1, dim=-1, keepdim=True).values
        logits = torch.where(logits < bar, torch.finfo(logits.dtype).min, logits)
        out = functional.softmax(logits.clamp(min=-1e300) / temperature, dim=-1)
        return torch.where(logits < bar, 0, out) / (out * (logits >= bar)).sum(-1, keepdim=True)
    return functional.log_softmax(logits / temperature, dim=-1).exp()


def generate(model, tokens, draws, temperature=1.0, top_k=None):
    was = torch.is_grad_enabled()
    torch.set_grad_enabled(False)
    try:
        past, given = None, tokens.clone()
        for step in range(draws.shape[1]):
            logits, past = model(given, past)
            chances = sampling_distribution(logits[:, -1], temperature, top_k).double()
            sums = chances.cumsum(-1) / chances.sum(-1, keepdim=True)
            sums[:, -1] = 1.0
            given = torch.searchsorted(sums, draws[:, step : step + 1].double(), right=True)
            tokens = torch.hstack([tokens, given])
    finally:
        torch.set_grad_enabled(was)
    return tokens
