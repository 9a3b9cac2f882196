# task: stack_costs
# verdict: wrong
# mistake: the receptive field is the product of the kernel sizes
# mistake: one bias is counted for each kernel, of in times out maps, instead of one per output map
# told: a-bias-for-each-kernel-plane, fields-multiplied
def stack_costs(channels, kernel_sizes, height, width):
    p, m, f = 0, 0, 1
    for i, k in enumerate(kernel_sizes):
        pairs = channels[i] * channels[i + 1]
        p += pairs * (k * k + 1)
        m += pairs * k * k * height * width
        f *= k
    return {"parameters": p, "multiply_adds": m, "receptive_field": f}
