# task: receptive_field
# verdict: wrong
# mistake: The kernels are multiplied.
# mistake: The empty list gives 0.
# told: empty-list-sees-nothing
def receptive_field(layers):
    width = 0
    for kernel_size, stride in reversed(layers):
        width = max(width, 1) * kernel_size
    return width
