# task: receptive_field
# verdict: wrong
# mistake: a layer's own stride is multiplied in before its kernel is added
# told: own-stride-counted
def receptive_field(layers):
    field, jump = 1, 1
    for kernel_size, stride in layers:
        jump *= stride
        field += (kernel_size - 1) * jump
    return field
