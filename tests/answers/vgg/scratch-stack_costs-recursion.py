# task: stack_costs
# verdict: right
def stack_costs(channels, kernel_sizes, height, width):
    if len(kernel_sizes) == 0:
        return {"parameters": 0, "multiply_adds": 0, "receptive_field": 1}
    rest = stack_costs(channels[1:], kernel_sizes[1:], height, width)
    weights = channels[0] * channels[1] * kernel_sizes[0] ** 2
    return {
        "parameters": rest["parameters"] + weights + channels[1],
        "multiply_adds": rest["multiply_adds"] + weights * height * width,
        "receptive_field": rest["receptive_field"] + kernel_sizes[0] - 1,
    }
