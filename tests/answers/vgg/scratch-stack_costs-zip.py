# task: stack_costs
# verdict: right
def stack_costs(channels, kernel_sizes, height, width):
    sizes = [(a * b * k * k, b) for a, b, k in zip(channels, channels[1:], kernel_sizes)]
    return dict(parameters=sum(map(sum, sizes)), multiply_adds=height * width * sum(w for w, _ in sizes),
                receptive_field=1 - len(kernel_sizes) + sum(kernel_sizes))
