# task: receptive_field
# verdict: right
def receptive_field(layers):
    width = 1
    for kernel_size, stride in reversed(list(layers)):
        width = stride * (width - 1) + kernel_size
    return int(width)
