# task: convnext_costs
# verdict: wrong
# mistake: the layer normalization in front of a convolution between two stages is counted with the width behind that convolution, not with the width of the maps that it normalizes
# told: norm-behind-the-convolution
def convnext_costs(counts, widths, size=224, num_classes=1000):
    names = ("between", "depthwise", "pointwise", "rest")
    costs = {name: np.zeros(2, dtype=np.int64) for name in names}
    before, side, kernel = 3, size, 4
    for count, width in zip(counts, widths):
        side //= kernel
        places = side * side
        costs["between"] += layer(kernel * kernel * before, width, places)
        costs["rest"] += np.array([2 * width, 0])
        for _ in range(count):
            depthwise = layer(49, width, places)
            costs["depthwise"] += depthwise
            costs["pointwise"] += layer(width, 4 * width, places)
            costs["pointwise"] += layer(4 * width, width, places)
            costs["rest"] += np.array([3 * width, 0])
        before, kernel = width, 2
    costs["rest"] += np.array([2 * before, 0]) + layer(before, num_classes, 1)
    return {name: (int(p), int(w)) for name, (p, w) in costs.items()}
