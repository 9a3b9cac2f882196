"""A language model in PyTorch, in GPT-2's layout: causal attention, a cache, sampling.

Idea:   each place sees only what came before it, so that one pass makes all predictions at once.
Papers: Radford et al. (2018), section 4.1; Radford et al. (2019), section 2.3;
        Fan et al. (2018), section 5.4.
Check:  pytest tests/test_language_model.py -k pytorch
"""

import math

import torch
from torch import nn


class Conv1D(nn.Module):
    """GPT-2's linear layer: the weight is (in, out), where nn.Linear has (out, in).

    Args:
        inputs, outputs: values that enter and leave at each place.
    """

    def __init__(self, inputs, outputs):
        super().__init__()
        self.weight = nn.Parameter(0.02 * torch.randn(inputs, outputs))
        self.bias = nn.Parameter(torch.zeros(outputs))

    def forward(self, values):
        """(..., inputs) -> (..., outputs)."""
        return values @ self.weight + self.bias


class CausalSelfAttention(nn.Module):
    """Attend with several heads to oneself and to what came before.

    The layer c_attn, a `Conv1D` from dim to 3 dim values, makes the queries,
    then the keys, then the values. Of each, the first dim / num_heads values
    belong to the first head, and so on. Scores are divided by the root of
    dim / num_heads. Each place sees itself and the places before it. What
    the heads found is put side by side and goes through c_proj, a `Conv1D`.
    There is no dropout.

    Keys and values of earlier places can be handed over: then the inputs are
    the places that follow them, and see all of them.

    Args:
        dim: values of each place.
        num_heads: number of heads, of which dim is a multiple.

    ``forward(inputs, past=None)`` takes inputs (N, T, dim) and, as past, a
    pair of keys and values, each (N, heads, P, dim / heads); P may be 0. It
    returns two: outputs (N, T, dim) and the pair of keys and values of all
    P + T places. What was handed over stays as it is.

    The keys of ``state_dict`` are weight and bias of c_attn and c_proj.

    Source: Radford et al. (2018), section 4.1.
    """

    def __init__(self, dim, num_heads):
        # BEGIN SOLUTION
        super().__init__()
        self.num_heads = num_heads
        self.c_attn, self.c_proj = Conv1D(dim, 3 * dim), Conv1D(dim, dim)
        # END SOLUTION

    # BEGIN SOLUTION
    def forward(self, inputs, past=None):
        queries, keys, values = (
            one.unflatten(-1, (self.num_heads, -1)).transpose(1, 2)  # (N, heads, T, d)
            for one in self.c_attn(inputs).chunk(3, dim=-1)
        )
        if past is not None:
            keys = torch.cat([past[0], keys], dim=2)  # (N, heads, P + T, d)
            values = torch.cat([past[1], values], dim=2)  # (N, heads, P + T, d)
        new, places = queries.shape[2], keys.shape[2]
        later = torch.ones(new, places, dtype=torch.bool, device=inputs.device).triu(
            places - new + 1
        )  # (T, P + T)
        scores = queries @ keys.transpose(2, 3) / math.sqrt(keys.shape[3])  # (N, heads, T, P + T)
        weights = scores.masked_fill(later, -math.inf).softmax(dim=-1)
        found = (weights @ values).transpose(1, 2).flatten(2)  # (N, T, dim)
        return self.c_proj(found), (keys, values)

    # END SOLUTION


class Block(nn.Module):
    """A pre-norm block in GPT-2's names: attention, then an MLP, each added to what entered.

    Args:
        dim, num_heads: of the attention; the MLP is 4 dim wide.
    """

    def __init__(self, dim, num_heads):
        super().__init__()
        self.ln_1, self.attn = nn.LayerNorm(dim), CausalSelfAttention(dim, num_heads)
        self.ln_2 = nn.LayerNorm(dim)
        self.mlp = nn.ModuleDict({"c_fc": Conv1D(dim, 4 * dim), "c_proj": Conv1D(4 * dim, dim)})

    def forward(self, inputs, past=None):
        """(N, T, dim) -> (N, T, dim), and keys and values of all places."""
        found, kept = self.attn(self.ln_1(inputs), past)
        inputs = inputs + found
        wide = nn.functional.gelu(self.mlp["c_fc"](self.ln_2(inputs)), approximate="tanh")
        return inputs + self.mlp["c_proj"](wide), kept


class GPT(nn.Module):
    """Predict the next token at every place, in GPT-2's layout.

    The embeddings of a token and of its place are added. Then come the
    blocks, each a `Block`, and a last layer normalization. The logit of a
    token is the inner product of its embedding, the same that made it enter,
    with what comes out at a place; the head has no weights of its own. There is no dropout.

    Start values: all embeddings and all matrices are normal with mean 0 and
    deviation 0.02, but the matrices of both `c_proj` of each block, which end
    a branch, have deviation 0.02 / sqrt(2 num_layers). Biases are 0; a
    normalization starts with 1 and 0.

    Args:
        vocabulary: how many tokens there are.
        length: how many places there are at most.
        dim, num_heads: of every `Block`.
        num_layers: how many blocks.

    ``forward(tokens, past=None)`` takes integer tokens (N, T) and what was
    kept of the P places before them: a list with a pair of keys and values
    for each block. The places are counted on from there. It returns two:
    logits (N, T, vocabulary) and such a list for all P + T places.

    Raises:
        ValueError: if P + T is larger than length.

    The keys of ``state_dict`` are those of GPT-2 in the library transformers:
    wte.weight, wpe.weight, those of each `Block` behind h.0., h.1. and so on,
    ln_f.weight and ln_f.bias.

    Source: Radford et al. (2019), section 2.3.
    """

    def __init__(self, vocabulary, length, dim, num_heads, num_layers):
        # BEGIN SOLUTION
        super().__init__()
        self.wte, self.wpe = nn.Embedding(vocabulary, dim), nn.Embedding(length, dim)
        self.h = nn.ModuleList(Block(dim, num_heads) for _ in range(num_layers))
        self.ln_f = nn.LayerNorm(dim)
        for name, one in self.named_parameters():
            if name.endswith("c_proj.weight"):
                nn.init.normal_(one, std=0.02 / math.sqrt(2 * num_layers))
            elif one.ndim == 2:
                nn.init.normal_(one, std=0.02)
        # END SOLUTION

    # BEGIN SOLUTION
    def forward(self, tokens, past=None):
        past = [None] * len(self.h) if past is None else past
        before = 0 if past[0] is None else past[0][0].shape[2]
        places = before + tokens.shape[1]
        if places > self.wpe.num_embeddings:
            raise ValueError(f"{places} places are more than {self.wpe.num_embeddings}.")
        inputs = self.wte(tokens) + self.wpe.weight[before:places]  # (N, T, dim)
        kept = []
        for block, own in zip(self.h, past, strict=True):
            inputs, pair = block(inputs, own)
            kept.append(pair)
        return self.ln_f(inputs) @ self.wte.weight.T, kept  # (N, T, vocabulary)

    # END SOLUTION


def sampling_distribution(logits, temperature=1.0, top_k=None):
    """Make of logits the probabilities that the next token is drawn with.

    They are the softmax of the logits, each divided by the temperature, over
    those tokens only that are among the ``top_k`` with the largest logits;
    all others have probability 0. Tokens that tie with the last of these stay,
    too. If top_k is larger than the vocabulary, all tokens stay.

    At temperature 0 the first of the largest logits has probability 1.
    Logits and temperatures may be large or small: nothing overflows.

    Args:
        logits: (..., V) float tensor; it stays as it is.
        temperature: 0 or larger.
        top_k: at least 1; None: all tokens.

    Returns:
        (..., V) tensor of the same type.

    Source: Fan et al. (2018), section 5.4, for top-k.
    """
    # BEGIN SOLUTION
    vocabulary = logits.shape[-1]
    if temperature == 0:
        return nn.functional.one_hot(logits.argmax(dim=-1), vocabulary).to(logits.dtype)
    gaps = logits - logits.amax(dim=-1, keepdim=True)  # none is above 0
    if top_k is not None:
        last = gaps.topk(min(top_k, vocabulary), dim=-1).values[..., -1:]  # (..., 1)
        gaps = gaps.masked_fill(gaps < last, -math.inf)
    return (gaps / temperature).softmax(dim=-1)
    # END SOLUTION


def generate(model, tokens, draws, temperature=1.0, top_k=None):
    """Write on: draw token after token, each from what the model predicts.

    The model is called as `GPT` is: ``model(tokens, past)`` returns logits
    and what it keeps. The first call gets all tokens and None, and each
    further one the tokens drawn last, (N, 1), and what the call before
    returned. There are as many calls as tokens to draw, and no gradients.

    The logits of the last place become probabilities
    (`sampling_distribution`). A draw u picks the first token up to which,
    itself included, the probabilities sum to more than u. Where rounding leaves
    no such token, it is the last one with a probability above 0.

    Args:
        model: see above.
        tokens: (N, P) integer tensor, the beginnings; it stays as it is.
        draws: (N, C) float tensor of numbers from 0 on and below 1, one for
            each token to be drawn; C is at least 1.
        temperature, top_k: handed to `sampling_distribution`.

    Returns:
        (N, P + C) integer tensor: the beginnings and what was drawn.

    Source: Radford et al. (2019), section 2, eq. 1: one token after the other.
    """
    # BEGIN SOLUTION
    past, new = None, tokens
    with torch.no_grad():
        for draw in draws.split(1, dim=1):  # (N, 1)
            logits, past = model(new, past)
            chances = sampling_distribution(logits[:, -1], temperature, top_k)  # (N, V)
            sums = chances.cumsum(dim=1)  # (N, V)
            sums = sums / sums[:, -1:]  # rounding: the last one must be above every draw
            new = (sums > draw).int().argmax(dim=1, keepdim=True)  # (N, 1)
            tokens = torch.cat([tokens, new], dim=1)
    return tokens
    # END SOLUTION
