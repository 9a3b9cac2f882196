"""The vision transformer in PyTorch: blocks, an encoder, the whole network, its attention maps.

Idea:   patches instead of words, a class token that asks them all, and no convolution after.
Papers: Dosovitskiy et al. (2021), An Image is Worth 16x16 Words; Vaswani et al. (2017).
Check:  pytest tests/test_vision_transformer.py -k pytorch
"""

from collections import OrderedDict

import torch
from torch import nn


class EncoderBlock(nn.Module):
    """Let all places ask each other, then transform each by itself: pre-norm.

    - ``ln_1``: layer normalization; ``self_attention``:
      nn.MultiheadAttention of its result, which is queries, keys and values.
      What it finds is added to what entered the block.
    - ``ln_2``: layer normalization of the sum; ``mlp``: linear layer to
      mlp_dim values, exact GELU, linear layer back. What it finds is added to
      the sum.

    Both normalizations have eps 1e-6, linear layers have biases, there is no
    dropout. The keys of ``state_dict`` are those of torchvision's block:
    those of the modules above, where ``mlp`` has its linear layers in the
    places 0 and 3, and layers without parameters between. Start values are
    not graded.

    Args:
        num_heads: of the attention.
        dim: values of each place.
        mlp_dim: see above.

    ``forward`` takes (N, T, dim) and returns as many.

    Source: Dosovitskiy et al. (2021), section 3.1, eqs. 2 and 3.
    """

    def __init__(self, num_heads, dim, mlp_dim):
        raise NotImplementedError  # TODO

    def forward(self, inputs):
        raise NotImplementedError  # TODO


class Encoder(nn.Module):
    """Given: add positions, then let blocks work on the sequence, one after the other.

    ``pos_embedding`` is a parameter (1, length, dim), ``layers`` an
    nn.Sequential of num_layers `EncoderBlock`, ``ln`` the normalization of
    what leaves the last one; the names are those of torchvision.

    ``forward`` takes (N, length, dim) and returns as many.
    """

    def __init__(self, length, num_layers, num_heads, dim, mlp_dim):
        super().__init__()
        self.pos_embedding = nn.Parameter(0.02 * torch.randn(1, length, dim))
        self.layers = nn.Sequential(
            OrderedDict(
                (f"encoder_layer_{number}", EncoderBlock(num_heads, dim, mlp_dim))
                for number in range(num_layers)
            )
        )
        self.ln = nn.LayerNorm(dim, eps=1e-6)

    def forward(self, inputs):
        return self.ln(self.layers(inputs + self.pos_embedding))


class VisionTransformer(nn.Module):
    """Classify images as sequences of patches, by torchvision's names.

    - ``conv_proj``: a convolution that makes dim values of each patch; its
      stride is the size of its kernel, which is patch_size, and it is not
      padded. Patches come row by row from the top.
    - ``class_token``: a parameter (1, 1, dim), which stands in front of the
      patches of every image; it starts at 0
    - ``encoder``: an `Encoder` of the sequence
    - ``heads``: an nn.Sequential whose only module, ``head``, is a linear
      layer that makes logits of what the encoder gives for the class token;
      its weight and its bias start at 0

    The keys of ``state_dict`` are those of torchvision's VisionTransformer.
    Other start values are not graded. There is no dropout.

    Args:
        image_size, patch_size: sides in pixels; images are square.
        num_layers, num_heads, dim, mlp_dim: of the encoder.
        num_classes: number of logits.
        channels: of the images.

    Raises:
        ValueError: if image_size is not a multiple of patch_size.

    ``forward`` takes images (N, channels, image_size, image_size) and returns
    logits (N, num_classes).

    Source: Dosovitskiy et al. (2021), section 3.1, eqs. 1 to 4.
    """

    def __init__(
        self, image_size, patch_size, num_layers, num_heads, dim, mlp_dim,
        num_classes=1000, channels=3,
    ):  # fmt: skip
        raise NotImplementedError  # TODO

    def forward(self, images):
        raise NotImplementedError  # TODO


def attention_maps(net, images):
    """What every place looked at, in every head of every block.

    The network answers as in evaluation and without a graph for gradients.
    It is left as it was: each module in its mode, with the gradients and the
    hooks that it had.

    Args:
        net: a `VisionTransformer`, or torchvision's.
        images: (N, channels, image_size, image_size) tensor.

    Returns:
        (N, num_layers, num_heads, T + 1, T + 1) tensor: [n, l, h, t, s] is
        the weight that query t gives to key s in head h of block l.

    Source: Dosovitskiy et al. (2021), section 4.5 and appendix D.7.
    """
    raise NotImplementedError  # TODO
