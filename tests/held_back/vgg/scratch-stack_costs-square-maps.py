# task: stack_costs
# verdict: wrong
# mistake: the work is counted for height x height places; the width of rectangular maps is ignored
def stack_costs(channels, kernel_sizes, height, width):
    parameters = work = 0
    field = 1
    for before, after, size in zip(channels, channels[1:], kernel_sizes):
        weights = before * after * size**2
        parameters += weights + after
        work += weights * height**2
        field += size - 1
    return {"parameters": parameters, "multiply_adds": work, "receptive_field": field}
