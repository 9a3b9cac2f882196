# task: receptive_field
# verdict: right
def receptive_field(layers):
    from functools import reduce

    def one_layer_back(width, layer):
        kernel_size, stride = layer
        return (width - 1) * stride + kernel_size

    return reduce(one_layer_back, list(layers)[::-1], 1)
