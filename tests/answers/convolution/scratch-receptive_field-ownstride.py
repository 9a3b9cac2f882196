# task: receptive_field
# verdict: wrong
# mistake: uses the stride of the layer before only, not the product of all strides before
# mistake: an empty list gives 0, where the input itself sees one pixel
# told: empty-list-sees-nothing, strides-do-not-multiply
def receptive_field(layers):
    field = 0
    previous_stride = 1
    for number, (kernel_size, stride) in enumerate(layers):
        if number == 0:
            field = kernel_size
        else:
            field += (kernel_size - 1) * previous_stride
        previous_stride = stride
    return field
