# task: stack_costs
# verdict: right
def stack_costs(channels, kernel_sizes, height, width):
    n = len(kernel_sizes)
    w = [channels[i] * channels[i + 1] * kernel_sizes[i] ** 2 for i in range(n)]
    b = sum(channels[i + 1] for i in range(n))
    return {
        "parameters": sum(w) + b,
        "multiply_adds": sum(w) * height * width,
        "receptive_field": sum(kernel_sizes) - n + 1,
    }
