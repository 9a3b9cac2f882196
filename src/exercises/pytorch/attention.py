"""Attention in PyTorch: weighted lookup, many heads, positions, a transformer's block.

Idea:   every place asks every place, and gets a mean whose weights depend on what both hold.
Papers: Vaswani et al. (2017), section 3; Ba, Kiros & Hinton (2016); Xiong et al. (2020).
Check:  pytest tests/test_attention.py -k pytorch
"""

import math

import torch
from torch import nn


def attention(queries, keys, values, allowed=None, scale=None):
    """Look values up by keys: weighted means, whose weights are softmaxes.

    The score of a query and a key is their inner product times ``scale``. A
    softmax over the keys makes weights of the scores of each query. Each
    output is the sum of all values, each times its weight.

    Where ``allowed`` is False, the weight is 0 and the key counts as absent.
    A query that is allowed no key at all has only weights of 0, and so an
    output of 0; no gradient is NaN. Write it with tensor operations, without
    nn.functional.scaled_dot_product_attention.

    Args:
        queries: (..., T, d) tensor.
        keys: (..., S, d) tensor with the same axes in front.
        values: (..., S, e) tensor.
        allowed: boolean tensor that broadcasts to (..., T, S), or None: all.
        scale: factor of the products; None stands for 1 / sqrt(d).

    Returns:
        Two tensors: outputs (..., T, e) and weights (..., T, S).

    Source: Vaswani et al. (2017), eq. 1 and section 3.2.3.
    """
    raise NotImplementedError  # TODO


class MultiHeadAttention(nn.Module):
    """Attend with several heads, each on its own share of the values.

    Linear layers make queries of ``inputs``, and keys and values of
    ``context``. The first dim / num_heads of their values belong to the first
    head, the next ones to the second, and so on. Each head attends by itself
    (`attention`). What the heads found is put side by side again and goes
    through a linear layer. There is no dropout.

    The keys of ``state_dict`` are those of nn.MultiheadAttention:
    in_proj_weight (3 dim, dim), which holds the weights for queries, keys and
    values, one below the other; in_proj_bias (3 dim,); out_proj.weight and
    out_proj.bias. Start values are not graded.

    Args:
        dim: values of each place, that enter and that leave.
        num_heads: number of heads.
        scale: handed to `attention`.

    Raises:
        ValueError: if dim is not a multiple of num_heads.

    ``forward(inputs, context=None, allowed=None)`` takes inputs (N, T, dim)
    and context (N, S, dim); without a context, the inputs are the context.
    ``allowed`` is a boolean tensor that broadcasts to (N, T, S) and holds for
    all heads. Returns (N, T, dim).

    Source: Vaswani et al. (2017), section 3.2.2.
    """

    def __init__(self, dim, num_heads, scale=None):
        raise NotImplementedError  # TODO

    def forward(self, inputs, context=None, allowed=None):
        raise NotImplementedError  # TODO


class LearnedPositions(nn.Module):
    """Add a learned description of its place to each place.

    ``weight``, a parameter (length, dim), holds one row for each place. Its
    start values are drawn from a normal distribution with mean 0 and standard
    deviation 0.02; one that is cut off at two deviations will do, too.

    Args:
        length: how many places there are at most.
        dim: values of each place.

    ``forward`` takes inputs (N, T, dim) and returns as many: to place t of
    every sequence row t is added, counted from 0. If T is larger than
    length, it raises a ValueError.

    Source: Vaswani et al. (2017), section 3.5: the learned alternative.
    """

    def __init__(self, length, dim):
        raise NotImplementedError  # TODO

    def forward(self, inputs):
        raise NotImplementedError  # TODO


class TransformerBlock(nn.Module):
    """Let all places ask each other, then transform each by itself.

    The first branch is `MultiHeadAttention` of the places among each other.
    The second one acts on each place: linear layer to mlp_dim values, exact
    GELU, linear layer back. What a branch finds is added to what entered it.

    With ``norm_first`` each branch begins with a layer normalization of what
    enters it, and the sum is left as it is. Otherwise each sum is normalized,
    and the branches get what there is. All layers have biases; there is no
    dropout.

    The keys of ``state_dict`` are those of nn.TransformerEncoderLayer:
    self_attn (`MultiHeadAttention`), linear1, linear2, norm1 (of the
    attention), norm2. Start values are not graded.

    Args:
        dim, num_heads, scale: of the attention.
        mlp_dim: values in the middle of the second branch.
        norm_first: see above.
        eps: of both normalizations.

    ``forward(inputs, allowed=None)`` takes inputs (N, T, dim) and returns as
    many; ``allowed`` is handed to the attention.

    Source: Vaswani et al. (2017), section 3.1; Xiong et al. (2020), fig. 1.
    """

    def __init__(
        self, dim, num_heads, mlp_dim, norm_first=True, eps=1e-5, scale=None
    ):  # fmt: skip
        raise NotImplementedError  # TODO

    def forward(self, inputs, allowed=None):
        raise NotImplementedError  # TODO
