# task: receptive_field
# verdict: wrong
# mistake: the rule field = (field - 1) * stride + kernel is the one for going from the output back to the input, but the layers are taken from the input on: a stride acts on the layers below it instead of those above
# told: layers-from-the-output
def receptive_field(layers):
    field = 1
    for kernel_size, stride in layers:
        field = (field - 1) * stride + kernel_size
    return field
