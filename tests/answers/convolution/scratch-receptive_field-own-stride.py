# task: receptive_field
# verdict: wrong
# mistake: the step is multiplied by a layer's own stride before its kernel is counted
# told: own-stride-counted
def receptive_field(layers):
    field, jump = 1, 1
    for kernel_size, stride in layers:
        jump *= stride
        field += (kernel_size - 1) * jump
    return field
