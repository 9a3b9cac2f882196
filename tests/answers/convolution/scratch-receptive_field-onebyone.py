# task: receptive_field
# verdict: wrong
# mistake: layers with kernel size 1 are skipped because they see nothing new, and their stride is lost with them
# told: one-by-one-skipped
def receptive_field(layers):
    field, jump = 1, 1
    for kernel_size, stride in layers:
        if kernel_size == 1:
            continue  # 1x1: looks at one pixel only
        field += (kernel_size - 1) * jump
        jump *= stride
    return field
