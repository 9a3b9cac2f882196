# task: inception_costs
# verdict: wrong
# mistake: without reductions the pooling branch is counted with widths[5] channels; it hands on all in_channels maps
def inception_costs(in_channels, widths, height, width, reductions=True):
    one, reduce3, three, reduce5, five, pooled = widths
    if reductions:
        convs = [
            (in_channels, one, 1), (in_channels, reduce3, 1), (reduce3, three, 3),
            (in_channels, reduce5, 1), (reduce5, five, 5), (in_channels, pooled, 1),
        ]
    else:
        convs = [(in_channels, one, 1), (in_channels, three, 3), (in_channels, five, 5)]
    weights = sum(i * o * k * k for i, o, k in convs)
    return {
        "channels": one + three + five + pooled,
        "parameters": weights + sum(o for _, o, _ in convs),
        "multiply_adds": weights * height * width,
    }
