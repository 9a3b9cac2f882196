# task: receptive_field
# verdict: right
# way: recursion from the output back to the input: field of the rest behind the first layer, spread by the first layer's stride
def receptive_field(layers):
    if len(layers) == 0:
        return 1
    (kernel_size, stride), *rest = layers
    return (receptive_field(rest) - 1) * stride + kernel_size
