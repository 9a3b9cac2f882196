# task: convnext_costs
# verdict: wrong
# mistake: maps are rounded up at the stem and between stages, though what does not fill a kernel is dropped
# mistake: the normalization in front of a convolution between stages is counted with the new width, behind the convolution, instead of the old one
# told: norm-behind-the-convolution
def convnext_costs(counts, widths, size=224, num_classes=1000):
    found = {
        name: np.zeros(2, dtype=np.int64)
        for name in ("between", "depthwise", "pointwise", "rest")
    }
    inputs, kernel, side = 3, 4, size
    for count, width in zip(counts, widths):
        side = -(-side // kernel)
        places = side * side
        found["between"] += layer(kernel**2 * inputs, width, places)
        found["rest"] += [2 * width, 0]
        found["depthwise"] += count * layer(49, width, places)
        found["pointwise"] += count * layer(width, 4 * width, places)
        found["pointwise"] += count * layer(4 * width, width, places)
        found["rest"] += [count * 3 * width, 0]
        inputs, kernel = width, 2
    found["rest"] += [2 * inputs, 0]
    found["rest"] += layer(inputs, num_classes, 1)
    return {name: (int(pair[0]), int(pair[1])) for name, pair in found.items()}
