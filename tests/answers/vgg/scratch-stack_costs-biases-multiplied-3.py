# task: stack_costs
# verdict: wrong
# mistake: multiply-adds are parameters times places, so biases count as multiplications, too
# mistake: the receptive field starts with the first kernel size, so an empty stack raises IndexError instead of 1
# told: an-empty-stack-raises, biases-as-work
def stack_costs(channels, kernel_sizes, height, width):
    weights = [
        (before * size * size + 1) * after
        for before, after, size in zip(channels, channels[1:], kernel_sizes)
    ]
    field = kernel_sizes[0]
    for size in kernel_sizes[1:]:
        field += size - 1
    return {
        "parameters": sum(weights),
        "multiply_adds": sum(weights) * height * width,
        "receptive_field": field,
    }
