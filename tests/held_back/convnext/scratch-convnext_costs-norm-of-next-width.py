# task: convnext_costs
# verdict: wrong
# mistake: the normalization in front of a convolution between stages is counted with the width that this convolution makes, not the one that it takes
def convnext_costs(counts, widths, size=224, num_classes=1000):
    side = size // 4
    between = layer(3 * 16, widths[0], side * side)
    depthwise, pointwise = layer(0, 0, 0), layer(0, 0, 0)
    rest = np.array([2 * widths[0], 0], dtype=np.int64)
    for number, (count, width) in enumerate(zip(counts, widths)):
        if number:
            side //= 2
            between = between + layer(4 * widths[number - 1], width, side * side)
            rest = rest + np.array([2 * width, 0])
        places = side * side
        depthwise = depthwise + count * layer(49, width, places)
        pointwise = pointwise + count * layer(width, 4 * width, places)
        pointwise = pointwise + count * layer(4 * width, width, places)
        rest = rest + np.array([count * 3 * width, 0])
    rest = rest + np.array([2 * widths[-1], 0]) + layer(widths[-1], num_classes, 1)
    named = {"between": between, "depthwise": depthwise, "pointwise": pointwise, "rest": rest}
    return {name: (int(one[0]), int(one[1])) for name, one in named.items()}
