"""Another right solution: named tuples for layers, products of slices, kernels drawn backwards."""

import math
from typing import NamedTuple


class Layer(NamedTuple):
    """A convolution without bias, and the normalization behind it."""

    before: int
    after: int
    side: int  # of the kernel
    places: int  # of the maps behind it

    @property
    def weights(self):
        return self.before * self.after * self.side**2


def convolutions(in_channels, channels, size, stride, bottleneck):
    small, large = math.ceil(size / stride) ** 2, size**2
    out = 4 * channels if bottleneck else channels
    if bottleneck:
        yield Layer(in_channels, channels, 1, large)
        yield Layer(channels, channels, 3, small)
        yield Layer(channels, out, 1, small)
    else:
        yield Layer(in_channels, channels, 3, small)
        yield Layer(channels, channels, 3, small)
    if stride > 1 or in_channels != out:
        yield Layer(in_channels, out, 1, small)


def block_cost(in_channels, channels, size, stride=1, bottleneck=False):
    layers = [*convolutions(in_channels, channels, size, stride, bottleneck)]
    parameters = sum(layer.weights + 2 * layer.after for layer in layers)
    return parameters, sum(layer.weights * layer.places for layer in layers)


def he_normal(rng, shape, mode="fan_in"):
    outputs, inputs, *kernel = shape
    fan = math.prod(kernel, start={"fan_in": inputs, "fan_out": outputs}[mode])
    return rng.normal(loc=0.0, scale=math.sqrt(2 / fan), size=tuple(shape)[::-1]).T


def chain_gradients(slopes, residual):
    factors = [1 + slope for slope in slopes] if residual else list(slopes)
    return [math.prod(factors[i:]) for i in range(len(factors))]
