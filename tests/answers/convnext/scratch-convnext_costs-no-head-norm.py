# task: convnext_costs
# verdict: wrong
# mistake: the layer normalization behind the mean is not counted; the size between stages is rounded up
# told: last-norm-forgotten, sides-rounded-up
def convnext_costs(counts, widths, size=224, num_classes=1000):
    between = depthwise = pointwise = rest = np.zeros(2, dtype=np.int64)
    side, before = size // 4, 3
    for i, (count, c) in enumerate(zip(counts, widths)):
        if i == 0:
            between = between + layer(16 * 3, c, side**2)
            rest = rest + [2 * c, 0]
        else:
            side = -(-side // 2)
            rest = rest + [2 * before, 0]
            between = between + layer(4 * before, c, side**2)
        places = side**2
        depthwise = depthwise + count * layer(49, c, places)
        pointwise = pointwise + count * (layer(c, 4 * c, places) + layer(4 * c, c, places))
        rest = rest + [count * 3 * c, 0]
        before = c
    rest = rest + layer(before, num_classes, 1)
    names = ("between", "depthwise", "pointwise", "rest")
    values = (between, depthwise, pointwise, rest)
    return {name: (int(p), int(m)) for name, (p, m) in zip(names, values)}
