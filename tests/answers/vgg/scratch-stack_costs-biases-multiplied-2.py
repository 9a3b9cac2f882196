# task: stack_costs
# verdict: wrong
# mistake: multiply-adds are parameters times places, so that biases, which are only added, count as multiplications
# told: biases-as-work
def stack_costs(channels, kernel_sizes, height, width):
    parameters = 0
    sees = 1
    for before, after, size in zip(channels[:-1], channels[1:], kernel_sizes):
        parameters += (before * size * size + 1) * after
        sees += size - 1
    return {
        "parameters": parameters,
        "multiply_adds": parameters * height * width,
        "receptive_field": sees,
    }
