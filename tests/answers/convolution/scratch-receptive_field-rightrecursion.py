# task: receptive_field
# verdict: right
def receptive_field(layers):
    if not layers:
        return 1
    (kernel_size, stride), *above = layers
    return kernel_size + stride * (receptive_field(above) - 1)
