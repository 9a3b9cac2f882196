# task: stack_costs
# verdict: wrong
# mistake: the biases are not counted; the receptive fields are multiplied instead of grown by k - 1
# told: biases-not-counted, fields-multiplied
def stack_costs(channels, kernel_sizes, height, width):
    parameters = work = 0
    field = 1
    for i, k in enumerate(kernel_sizes):
        weights = channels[i] * channels[i + 1] * k * k
        parameters += weights
        work += weights * height * width
        field *= k
    return {"parameters": parameters, "multiply_adds": work, "receptive_field": field}
