"""Attention in TensorFlow (Keras): weighted lookup, many heads, positions, a transformer's block.

Idea:   every place asks every place, and gets a mean whose weights depend on what both hold.
Papers: Vaswani et al. (2017), section 3; Ba, Kiros & Hinton (2016); Xiong et al. (2020).
Check:  pytest tests/test_attention.py -k tf
"""

import math

import keras
import tensorflow as tf
from keras import layers, ops


def attention(queries, keys, values, allowed=None, scale=None):
    """Look values up by keys: weighted means, whose weights are softmaxes.

    The score of a query and a key is their inner product times ``scale``. A
    softmax over the keys makes weights of the scores of each query. Each
    output is the sum of all values, each times its weight.

    Where ``allowed`` is False, the weight is 0 and the key counts as absent.
    A query that is allowed no key at all has only weights of 0, and so an
    output of 0; no gradient is NaN. Write it with tensor operations, without
    Keras' layers of attention and keras.ops.dot_product_attention.

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


class MultiHeadAttention(layers.Layer):
    """Attend with several heads, each on its own share of the values.

    Each head makes queries of ``inputs``, and keys and values of ``context``,
    by linear maps of its own from dim to dim / num_heads values, and attends
    by itself (`attention`). What comes out is the sum over all heads: what a
    head found, mapped to dim values again, plus one bias. There is no dropout.

    The ``weights`` are those of keras.layers.MultiHeadAttention with key_dim
    dim / num_heads, in its order: kernel (dim, num_heads, dim / num_heads)
    and bias (num_heads, dim / num_heads) for the queries, for the keys, and
    for the values; then kernel (num_heads, dim / num_heads, dim) and bias
    (dim,) of the output. They exist before the first call; start values are
    not graded.

    Args:
        dim: values of each place, that enter and that leave.
        num_heads: number of heads.
        scale: handed to `attention`.

    Raises:
        ValueError: if dim is not a multiple of num_heads.

    A call, ``(inputs, context=None, allowed=None)``, takes inputs (N, T, dim)
    and context (N, S, dim); without a context, the inputs are the context.
    ``allowed`` is a boolean tensor that broadcasts to (N, T, S) and holds for
    all heads. Returns (N, T, dim).

    Source: Vaswani et al. (2017), section 3.2.2.
    """

    def __init__(self, dim, num_heads, scale=None, **kwargs):
        super().__init__(**kwargs)
        self.settings = {"dim": dim, "num_heads": num_heads, "scale": scale}
        raise NotImplementedError  # TODO

    def call(self, inputs, context=None, allowed=None):
        raise NotImplementedError  # TODO

    def get_config(self):
        return {**super().get_config(), **self.settings}


class LearnedPositions(layers.Layer):
    """Add a learned description of its place to each place.

    The only weight, (length, dim), holds one row for each place. It exists
    before the first call; its start values are drawn from a normal
    distribution with mean 0 and standard deviation 0.02; one that is cut off
    at two deviations will do, too.

    Args:
        length: how many places there are at most.
        dim: values of each place.

    A call takes inputs (N, T, dim) and returns as many: to place t of every
    sequence row t is added, counted from 0. If T is larger than length, it
    raises a ValueError.

    Source: Vaswani et al. (2017), section 3.5: the learned alternative.
    """

    def __init__(self, length, dim, **kwargs):
        super().__init__(**kwargs)
        self.settings = {"length": length, "dim": dim}
        raise NotImplementedError  # TODO

    def call(self, inputs):
        raise NotImplementedError  # TODO

    def get_config(self):
        return {**super().get_config(), **self.settings}


class TransformerBlock(layers.Layer):
    """Let all places ask each other, then transform each by itself.

    The first branch is `MultiHeadAttention` of the places among each other.
    The second one acts on each place: dense layer to mlp_dim values, exact
    GELU, dense layer back. What a branch finds is added to what entered it.

    With ``norm_first`` each branch begins with a layer normalization of what
    enters it, and the sum is left as it is. Otherwise each sum is normalized,
    and the branches get what there is. All layers have biases; there is no
    dropout.

    The ``weights`` come in this order, whatever norm_first is: gamma and beta
    of the attention's normalization, the attention's weights, gamma and beta
    of the other normalization, kernel and bias of both dense layers. Start
    values are not graded.

    Args:
        dim, num_heads, scale: of the attention.
        mlp_dim: values in the middle of the second branch.
        norm_first: see above.
        eps: of both normalizations.

    A call, ``(inputs, allowed=None)``, takes inputs (N, T, dim) and returns
    as many; ``allowed`` is handed to the attention.

    Source: Vaswani et al. (2017), section 3.1; Xiong et al. (2020), fig. 1.
    """

    def __init__(
        self, dim, num_heads, mlp_dim, norm_first=True, eps=1e-5, scale=None, **kwargs
    ):  # fmt: skip
        super().__init__(**kwargs)
        self.settings = {
            "dim": dim, "num_heads": num_heads, "mlp_dim": mlp_dim,
            "norm_first": norm_first, "eps": eps, "scale": scale,
        }  # fmt: skip
        raise NotImplementedError  # TODO

    def build(self, shape):
        raise NotImplementedError  # TODO

    def call(self, inputs, allowed=None):
        raise NotImplementedError  # TODO

    def get_config(self):
        return {**super().get_config(), **self.settings}
