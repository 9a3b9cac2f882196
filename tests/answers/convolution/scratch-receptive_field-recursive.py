# task: receptive_field
# verdict: right
# way: recursion from the input: what the rest of the layers sees, widened by the first one
def receptive_field(layers):
    if not layers:
        return 1
    (kernel_size, stride), *rest = layers
    return (receptive_field(rest) - 1) * stride + kernel_size
