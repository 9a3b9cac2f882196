# task: stack_costs
# verdict: wrong
# mistake: the biases count as multiplications; they are missing in the parameters
# told: biases-as-work, biases-not-counted
def stack_costs(channels, kernel_sizes, height, width):
    pairs = list(zip(channels[:-1], channels[1:], kernel_sizes))
    return {
        "parameters": sum(i * o * k * k for i, o, k in pairs),
        "multiply_adds": sum((i * k * k + 1) * o for i, o, k in pairs) * height * width,
        "receptive_field": 1 + sum(k - 1 for _, _, k in pairs),
    }
