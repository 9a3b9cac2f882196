# task: inception_costs
# verdict: wrong
# mistake: the docstring's biases are overlooked
# told: inception-biases-not-counted
def inception_costs(in_channels, widths, height, width, reductions=True):
    c1, c3r, c3, c5r, c5, cp = widths
    if not reductions:
        total = in_channels * (c1 + 9 * c3 + 25 * c5)
        channels = c1 + c3 + c5 + in_channels
    else:
        total = in_channels * (c1 + c3r + c5r + cp) + 9 * c3r * c3 + 25 * c5r * c5
        channels = c1 + c3 + c5 + cp
    return {"channels": channels, "parameters": total, "multiply_adds": total * height * width}
