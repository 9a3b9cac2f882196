"""A language model in TensorFlow (Keras), in GPT-2's layout: causal attention, a cache, sampling.

Idea:   each place sees only what came before it, so that one pass makes all predictions at once.
Papers: Radford et al. (2018), section 4.1; Radford et al. (2019), section 2.3;
        Fan et al. (2018), section 5.4.
Check:  pytest tests/test_language_model.py -k tf
"""

import math

import keras
import tensorflow as tf
from keras import initializers, layers


def normal(deviation):
    """A new initializer; one and the same would draw equal numbers for every kernel."""
    return initializers.RandomNormal(stddev=deviation)


class CausalSelfAttention(layers.Layer):
    """Attend with several heads to oneself and to what came before.

    The layer c_attn, a Dense from dim to 3 dim values, makes the queries,
    then the keys, then the values. Of each, the first dim / num_heads values
    belong to the first head, and so on. Scores are divided by the root of
    dim / num_heads. Each place sees itself and the places before it. What
    the heads found is put side by side and goes through c_proj, a Dense.
    There is no dropout.

    Keys and values of earlier places can be handed over: then the inputs are
    the places that follow them, and see all of them.

    Args:
        dim: values of each place.
        num_heads: number of heads, of which dim is a multiple.
        deviation: standard deviation of c_attn's kernel, which starts with
            normal numbers with mean 0 (`normal`); biases start with 0.
        last_deviation: the same of c_proj's kernel.

    A call, ``(inputs, past=None)``, takes inputs (N, T, dim) and, as past, a
    pair of keys and values, each (N, heads, P, dim / heads); P may be 0. It
    returns two: outputs (N, T, dim) and the pair of keys and values of all
    P + T places. What was handed over stays as it is.

    The ``weights`` are kernel and bias of c_attn, then of c_proj. They exist
    before the first call.

    Source: Radford et al. (2018), section 4.1.
    """

    def __init__(self, dim, num_heads, deviation=0.02, last_deviation=0.02, **kwargs):
        super().__init__(**kwargs)
        self.settings = {
            "dim": dim, "num_heads": num_heads,
            "deviation": deviation, "last_deviation": last_deviation,
        }  # fmt: skip
        raise NotImplementedError  # TODO

    def call(self, inputs, past=None):
        raise NotImplementedError  # TODO

    def get_config(self):
        return {**super().get_config(), **self.settings}


class Block(layers.Layer):
    """A pre-norm block: attention, then an MLP, each added to what entered.

    Args:
        dim, num_heads: of the attention; the MLP is 4 dim wide.
        deviation: of the start values of the first kernel of both branches.
        last_deviation: of those of the kernel that ends a branch.
    """

    def __init__(self, dim, num_heads, deviation=0.02, last_deviation=0.02, **kwargs):
        super().__init__(**kwargs)
        self.settings = {
            "dim": dim, "num_heads": num_heads,
            "deviation": deviation, "last_deviation": last_deviation,
        }  # fmt: skip
        self.ln_1 = layers.LayerNormalization(epsilon=1e-5)
        self.attn = CausalSelfAttention(dim, num_heads, deviation, last_deviation)
        self.ln_2 = layers.LayerNormalization(epsilon=1e-5)
        self.c_fc = layers.Dense(4 * dim, kernel_initializer=normal(deviation))
        self.c_proj = layers.Dense(dim, kernel_initializer=normal(last_deviation))
        for layer in (self.ln_1, self.ln_2, self.c_fc):
            layer.build((None, None, dim))
        self.c_proj.build((None, None, 4 * dim))

    def call(self, inputs, past=None):
        """(N, T, dim) -> (N, T, dim), and keys and values of all places."""
        found, kept = self.attn(self.ln_1(inputs), past)
        inputs = inputs + found
        wide = keras.ops.gelu(self.c_fc(self.ln_2(inputs)), approximate=True)  # tanh
        return inputs + self.c_proj(wide), kept

    def get_config(self):
        return {**super().get_config(), **self.settings}


class GPT(keras.Model):
    """Predict the next token at every place, in GPT-2's layout.

    The embeddings of a token and of its place are added. Then come the
    blocks, each a `Block`, and a last layer normalization, whose epsilon is
    1e-5. The logit of a token is the inner product of its embedding, the same
    that made it enter, with what comes out at a place; the head has no
    weights of its own. There is no dropout.

    Start values: all embeddings and all kernels are normal with mean 0 and
    deviation 0.02, but the two kernels of each block that end a branch
    (last_deviation) have deviation 0.02 / sqrt(2 num_layers). Biases are 0; a
    normalization starts with 1 and 0.

    Args:
        vocabulary: how many tokens there are.
        length: how many places there are at most.
        dim, num_heads: of every `Block`.
        num_layers: how many blocks.

    A call, ``(tokens, past=None)``, takes integer tokens (N, T) and what was
    kept of the P places before them: a list with a pair of keys and values
    for each block. The places are counted on from there. It returns two:
    logits (N, T, vocabulary) and such a list for all P + T places.

    Raises:
        ValueError: if P + T is larger than length.

    The ``weights`` exist before the first call, in this order: the embeddings
    of tokens (vocabulary, dim) and of places (length, dim), those of each
    `Block`, gamma and beta of the last normalization.

    Source: Radford et al. (2019), section 2.3.
    """

    def __init__(self, vocabulary, length, dim, num_heads, num_layers, **kwargs):
        super().__init__(**kwargs)
        self.settings = {
            "vocabulary": vocabulary, "length": length, "dim": dim,
            "num_heads": num_heads, "num_layers": num_layers,
        }  # fmt: skip
        raise NotImplementedError  # TODO

    def call(self, tokens, past=None):
        raise NotImplementedError  # TODO

    def get_config(self):
        return {**super().get_config(), **self.settings}


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
    raise NotImplementedError  # TODO


def generate(model, tokens, draws, temperature=1.0, top_k=None):
    """Write on: draw token after token, each from what the model predicts.

    The model is called as `GPT` is: ``model(tokens, past)`` returns logits
    and what it keeps. The first call gets all tokens and None, and each
    further one the tokens drawn last, (N, 1), and what the call before
    returned. There are as many calls as tokens to draw.

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
    raise NotImplementedError  # TODO
