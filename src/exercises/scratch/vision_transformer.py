"""The vision transformer in NumPy: patches, their embedding, positions of other sizes, costs.

Idea:   an image is a sequence of patches, and a patch is a list of numbers.
Papers: Dosovitskiy et al. (2021), section 3.
Check:  pytest tests/test_vision_transformer.py -k scratch
"""

import numpy as np


def cut_patches(images, size):
    """Cut images into square patches, and lay the values of each in a row.

    Patches do not overlap. They come row by row from the top, in a row from
    the left. The values of a patch come channel by channel, in a channel row
    by row.

    Args:
        images: (N, C, H, W) array; it stays as it is.
        size: p, the side of a patch.

    Returns:
        (N, T, C p p) array, where T is the number of patches of an image.

    Raises:
        ValueError: if H or W is not a multiple of size.

    Source: Dosovitskiy et al. (2021), section 3.1.
    """
    raise NotImplementedError  # TODO


def embed_patches(images, kernel, bias, class_token, positions):
    """Make the sequence that enters the encoder of a vision transformer.

    Each patch becomes D values: those of a convolution with this kernel and
    bias, without padding, whose stride is the size of the kernel, so that it
    sees each patch once. In front of the patches stands the class token, in
    every image the same. To each of the T + 1 places its position is added.
    Write it with matrix products.

    Args:
        images: (N, C, H, W) array, whose sides are multiples of p.
        kernel: (D, C, p, p) array: the weights of output d are kernel[d].
        bias: (D,) array.
        class_token: (D,) array.
        positions: (T + 1, D) array: first that of the class token.

    Returns:
        (N, T + 1, D) array; no input is changed.

    Source: Dosovitskiy et al. (2021), section 3.1, eq. 1.
    """
    raise NotImplementedError  # TODO


def resize_positions(positions, before, after):
    """Make position embeddings for another number of patches.

    The first row belongs to the class token and is kept. The others belong to
    a grid of patches, row by row. The new grid lies over the old one so that
    the patches in the corners meet. A new patch at (y, x), measured in steps
    of the old grid, gets the bilinear mean of the four old ones around it:
    with i = floor(y), the share of row i is 1 - (y - i), that of row i + 1 is
    y - i, and so for columns. Along an axis where the new grid has only one
    patch, it lies on the first old one.

    Args:
        positions: (1 + h w, D) array; it stays as it is.
        before: (h, w), the old rows and columns.
        after: the new ones.

    Returns:
        (1 + new rows * new columns, D) array.

    Source: Dosovitskiy et al. (2021), section 3.2: 2D interpolation; bilinear
        and with corners that meet is our choice.
    """
    raise NotImplementedError  # TODO


def transformer_costs(image_size, patch_size, num_layers, dim, mlp_dim, num_classes, channels=3):
    """Count parameters and multiply-adds of a vision transformer.

    Its parts: the convolution that embeds patches; the class token; a
    position for each of the T + 1 places; num_layers blocks; a layer
    normalization; a linear layer from the class token alone to the logits.

    A block has two layer normalizations, attention whose four linear layers
    map dim values to dim values, and two linear layers with mlp_dim values
    between. All convolutions and linear layers have biases, a normalization
    has a weight and a bias for each of dim values.

    Multiply-adds are those of the convolution, of the linear layers, and of
    attention: queries by keys, weights by values, each of T + 1 places with
    each. Everything else counts as none.

    Args:
        image_size, patch_size: sides in pixels; images are square.
        num_layers, dim, mlp_dim, num_classes, channels: see above.

    Returns:
        A dictionary of ints: "places", which is T + 1; "parameters";
        "patches", "attention", "mlp" and "head", the multiply-adds for one
        image of the convolution, of all attention with its linear layers, of
        the other linear layers of the blocks, and of the last layer.

    Source: Dosovitskiy et al. (2021), section 3.1 and table 1.
    """
    raise NotImplementedError  # TODO
