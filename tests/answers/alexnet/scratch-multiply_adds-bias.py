# task: multiply_adds
# verdict: wrong
# mistake: parameters times positions is counted, so that the biases are counted as multiplications (they are not to be counted)
# told: biases-multiplied
def multiply_adds(layers, image_shape):
    table = shape_table(layers, image_shape)
    work = {}
    for row in table:
        if row["parameters"] > 0:
            _, h, w = row["shape"]
            work[row["name"]] = row["parameters"] * h * w
    return work
