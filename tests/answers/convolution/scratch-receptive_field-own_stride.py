# task: receptive_field
# verdict: wrong
# mistake: the layer's distance is only the stride of the layer before it, not the product of all strides before it
# told: strides-do-not-multiply
def receptive_field(layers):
    field, before = 1, 1
    for kernel_size, stride in layers:
        field += (kernel_size - 1) * before
        before = stride
    return field
