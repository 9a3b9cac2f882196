# task: inception_costs
# verdict: wrong
# mistake: without reductions the pooling branch is still counted with the width behind the pooling; it hands on all in_channels maps
# told: pooling-hands-on-its-width-without-reductions
def inception_costs(in_channels, widths, height, width, reductions=True):
    one, before3, three, before5, five, pooled = widths
    if reductions:
        chain = [
            (in_channels, one, 1), (in_channels, before3, 1), (before3, three, 3),
            (in_channels, before5, 1), (before5, five, 5), (in_channels, pooled, 1),
        ]  # fmt: skip
    else:
        chain = [(in_channels, one, 1), (in_channels, three, 3), (in_channels, five, 5)]
    weights = sum(enter * leave * k * k for enter, leave, k in chain)
    return {
        "channels": one + three + five + pooled,
        "parameters": weights + sum(leave for _, leave, _ in chain),
        "multiply_adds": weights * height * width,
    }
