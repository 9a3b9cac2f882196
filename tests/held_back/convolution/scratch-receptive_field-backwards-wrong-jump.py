# task: receptive_field
# verdict: wrong
# mistake: the layers are gone through from the output back, where field = (field - 1) * stride + kernel_size would be right; here the field itself is multiplied, field * stride + kernel_size - 1, which is too large for strides above 1
# told: field-multiplied-as-a-whole
def receptive_field(layers):
    field = 1
    for kernel_size, stride in reversed(layers):
        field = field * stride + kernel_size - 1
    return field
