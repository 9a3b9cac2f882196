# task: receptive_field
# verdict: right
# way: recursion from the output back: the field behind the rest, stretched by the first layer
def receptive_field(layers):
    if not layers:
        return 1
    (kernel_size, stride), *above = layers
    return (receptive_field(above) - 1) * stride + kernel_size
