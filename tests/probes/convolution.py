"""Probes of the chapter on convolution: they run beside the code under test."""


def convolve(convolution, **inputs):
    return convolution.conv2d(**inputs)


def max_pool(convolution, **inputs):
    return convolution.max_pool2d(**inputs)


def avg_pool(convolution, **inputs):
    return convolution.avg_pool2d(**inputs)


def cost(convolution, **inputs):
    return convolution.conv_cost(**inputs)
