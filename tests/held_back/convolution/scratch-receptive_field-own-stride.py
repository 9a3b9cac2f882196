# task: receptive_field
# verdict: wrong
# mistake: the stride of a layer is multiplied in before its own kernel is added; it spreads the later layers only

def receptive_field(layers):
    field, distance = 1, 1
    for kernel_size, stride in layers:
        distance *= stride
        field += (kernel_size - 1) * distance
    return field
