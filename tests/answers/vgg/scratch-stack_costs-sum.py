# task: stack_costs
# verdict: wrong
# mistake: the receptive field is the sum of the kernel sizes
# told: fields-added-up
def stack_costs(channels, kernel_sizes, height, width):
    params = 0
    macs = 0
    rf = 0
    for i, k in enumerate(kernel_sizes):
        w = channels[i] * channels[i + 1] * k * k
        params += w
        params += channels[i + 1]
        macs += w * height * width
        rf += k
    return {"parameters": params, "multiply_adds": macs, "receptive_field": rf}
