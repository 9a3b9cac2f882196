"""Another right solution: head by head, linear layers in disguise, token by token."""
# ruff: noqa: F821

import math

import torch
from torch import nn


class CausalSelfAttention(nn.Module):
    def __init__(self, dim, num_heads):
        super().__init__()
        self.width = dim // num_heads
        self.c_proj = Conv1D(dim, dim)
        self.c_attn = Conv1D(dim, 3 * dim)

    def forward(self, inputs, past=None):
        dim = inputs.shape[-1]
        queries, keys, values = self.c_attn(inputs).split(dim, dim=2)
        found, kept_keys, kept_values = [], [], []
        for head, start in enumerate(range(0, dim, self.width)):
            part = slice(start, start + self.width)
            q, k, v = queries[..., part], keys[..., part], values[..., part]
            if past is not None:
                k = torch.cat((past[0][:, head], k), 1)
                v = torch.cat((past[1][:, head], v), 1)
            before = k.shape[1] - q.shape[1]
            rows = []
            for place in range(q.shape[1]):
                seen = before + place + 1
                scores = torch.einsum("nd,nsd->ns", q[:, place], k[:, :seen])
                weights = torch.softmax(scores / math.sqrt(self.width), dim=1)
                rows.append(torch.einsum("ns,nsd->nd", weights, v[:, :seen]))
            found.append(torch.stack(rows, dim=1))
            kept_keys.append(k)
            kept_values.append(v)
        kept = torch.stack(kept_keys, dim=1), torch.stack(kept_values, dim=1)
        return self.c_proj(torch.cat(found, dim=2)), kept


class GPT(nn.Module):
    def __init__(self, vocabulary, length, dim, num_heads, num_layers):
        super().__init__()
        self.ln_f = nn.LayerNorm(dim)
        self.h = nn.ModuleList([Block(dim, num_heads) for _ in range(num_layers)])
        self.wpe = nn.Embedding(length, dim)
        self.wte = nn.Embedding(vocabulary, dim)
        self.length = length
        with torch.no_grad():
            for one in (self.wte.weight, self.wpe.weight):
                one.normal_(0, 0.02)
            for block in self.h:
                for layer in (block.attn.c_proj, block.mlp["c_proj"]):
                    layer.weight.normal_(0, 0.02 * (2 * num_layers) ** -0.5)
                for layer in (block.attn.c_attn, block.mlp["c_fc"]):
                    layer.weight.normal_(0, 0.02)

    def forward(self, tokens, past=None):
        start = past[0][0].shape[-2] if past else 0
        stop = start + tokens.shape[-1]
        if not stop <= self.length:
            raise ValueError("too long")
        values = self.wte(tokens) + self.wpe(torch.arange(start, stop))
        pairs = []
        for number, block in enumerate(self.h):
            values, pair = block(values, past[number] if past else None)
            pairs.append(pair)
        return nn.functional.linear(self.ln_f(values), self.wte.weight), pairs


def sampling_distribution(logits, temperature=1.0, top_k=None):
    rows = []
    for row in logits.reshape(-1, logits.shape[-1]):
        if temperature == 0:
            out = torch.zeros_like(row)
            out[torch.argmax(row)] = 1
        else:
            size = len(row) if top_k is None else min(len(row), top_k)
            bar = torch.sort(row, descending=True).values[size - 1]
            weights = torch.exp((row - row.max()) / temperature) * (row >= bar)
            out = weights / weights.sum()
        rows.append(out)
    return torch.stack(rows).reshape(logits.shape)


@torch.no_grad()
def generate(model, tokens, draws, temperature=1.0, top_k=None):
    logits, past = model(tokens, None)
    texts = [text.tolist() for text in tokens]
    for step in range(draws.shape[1]):
        for text, row, draw in zip(texts, logits[:, -1], draws[:, step], strict=True):
            total, chances = 0.0, sampling_distribution(row, temperature, top_k)
            for token, chance in enumerate(chances.tolist()):
                total += chance
                if chance > 0:
                    last = token
                if total > draw:
                    break
            text.append(last)
        if step + 1 < draws.shape[1]:
            logits, past = model(torch.tensor([text[-1:] for text in texts]), past)
    return torch.tensor(texts)
