# task: receptive_field
# verdict: wrong
# mistake: each kernel is multiplied by its own stride too, not only by the strides before it
# told: own-stride-counted
def receptive_field(layers):
    field, jump = 1, 1
    for kernel_size, stride in layers:
        jump *= stride
        field += (kernel_size - 1) * jump
    return field
