# task: receptive_field
# verdict: wrong
# mistake: The recursion from output to input is run from the first layer to the last.
# told: layers-from-the-output
def receptive_field(layers):
    width = 1
    for kernel_size, stride in layers:
        width = (width - 1) * stride + kernel_size
    return width
