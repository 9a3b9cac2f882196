# task: receptive_field
# verdict: right
def receptive_field(layers):
    width = 1
    for kernel_size, stride in reversed(layers):
        width = (width - 1) * stride + kernel_size
    return width
