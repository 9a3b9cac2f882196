# task: convnext_costs
# verdict: wrong
# mistake: the sides of the maps between stages are rounded up (-(-side // 2)), but what does not fill a kernel is dropped
# told: sides-rounded-up
def convnext_costs(counts, widths, size=224, num_classes=1000):
    between = layer(3 * 16, widths[0], (size // 4) ** 2)
    depthwise, pointwise = np.zeros((2, 2), dtype=np.int64)
    rest = np.array([2 * widths[0] + 2 * widths[-1], 0]) + layer(widths[-1], num_classes, 1)
    side = size // 4
    for stage, (count, width) in enumerate(zip(counts, widths)):
        if stage:
            before = widths[stage - 1]
            side = -(-side // 2)
            between = between + layer(4 * before, width, side**2)
            rest = rest + np.array([2 * before, 0])
        depthwise = depthwise + count * layer(49, width, side**2)
        pointwise = pointwise + count * (
            layer(width, 4 * width, side**2) + layer(4 * width, width, side**2))
        rest = rest + np.array([3 * count * width, 0])
    return {
        name: tuple(map(int, pair)) for name, pair in (
            ("between", between), ("depthwise", depthwise),
            ("pointwise", pointwise), ("rest", rest))
    }
