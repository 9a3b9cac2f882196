# task: receptive_field
# verdict: wrong
# mistake: uses the recursion that goes from the output to the input, stride * (field - 1) + kernel, in the order from the input to the output

def receptive_field(layers):
    field = 1
    for kernel_size, stride in layers:
        field = stride * (field - 1) + kernel_size
    return field
