"""Probes of the chapter on convolution: they run beside the code under test."""

import numpy as np


def convolve(convolution, **inputs):
    return convolution.conv2d(**inputs)


def max_pool(convolution, **inputs):
    return convolution.max_pool2d(**inputs)


def max_pool_of_views(convolution, images, **settings):
    """What comes of images that lie otherwise in memory: turned, and every second column."""
    turned = convolution.max_pool2d(images[..., :6].swapaxes(2, 3), **settings)
    thinned = convolution.max_pool2d(images[..., ::2], **settings)
    return {"images[..., :6].swapaxes(2, 3)": turned, "images[..., ::2]": thinned}


def avg_pool(convolution, **inputs):
    return convolution.avg_pool2d(**inputs)


def cost(convolution, **inputs):
    return convolution.conv_cost(**inputs)


def changed(convolution, name, **inputs):
    """The names of the arguments that a function has changed."""
    before = {key: np.array(value) for key, value in inputs.items()}
    getattr(convolution, name)(**inputs)
    return [key for key, value in inputs.items() if not np.array_equal(value, before[key])]
