# task: stack_costs
# verdict: wrong
# mistake: the biases are put into the work, too: parameters times places
# told: biases-as-work
def stack_costs(channels, kernel_sizes, height, width):
    out = {"parameters": 0, "multiply_adds": 0, "receptive_field": 1}
    for c_in, c_out, k in zip(channels, channels[1:], kernel_sizes):
        n = (c_in * k * k + 1) * c_out
        out["parameters"] += n
        out["multiply_adds"] += n * height * width
        out["receptive_field"] += k - 1
    return out
