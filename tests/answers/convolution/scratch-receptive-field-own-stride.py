# task: receptive_field
# verdict: wrong
# mistake: A layer's own stride already multiplies its own kernel.
# told: own-stride-counted, strides-do-not-multiply
def receptive_field(layers):
    width = 1
    for kernel_size, stride in reversed(layers):
        width = width + (kernel_size - 1) * stride
    return width
