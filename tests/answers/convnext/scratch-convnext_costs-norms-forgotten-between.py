# task: convnext_costs
# verdict: wrong
# mistake: the normalizations in front of the convolutions between stages are left out
# told: norms-between-forgotten
def convnext_costs(counts, widths, size=224, num_classes=1000):
    between = layer(48, widths[0], (size // 4) ** 2)
    depthwise, pointwise = np.zeros(2, np.int64), np.zeros(2, np.int64)
    rest = np.array([2 * widths[0], 0])
    places = size // 4
    before = None
    for count, c in zip(counts, widths):
        if before is not None:
            places //= 2
            between = between + layer(4 * before, c, places**2)
        depthwise = depthwise + count * layer(49, c, places**2)
        pointwise = pointwise + count * (layer(c, 4 * c, places**2) + layer(4 * c, c, places**2))
        rest = rest + np.array([3 * c * count, 0])
        before = c
    rest = rest + np.array([2 * before, 0]) + layer(before, num_classes, 1)
    names = {"between": between, "depthwise": depthwise, "pointwise": pointwise, "rest": rest}
    return {name: (int(a), int(b)) for name, (a, b) in names.items()}
