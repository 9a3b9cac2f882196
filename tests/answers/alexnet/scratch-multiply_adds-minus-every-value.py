# task: multiply_adds
# verdict: wrong
# mistake: the biases are taken away by subtracting the product of the output shape (one bias for each value) instead of one per output channel, which is right for full connections only; convolutions get too few
# told: a-bias-for-each-value-taken-away
def multiply_adds(layers, image_shape):
    work = {}
    for row in shape_table(layers, image_shape):
        if row["parameters"] == 0:
            continue
        out, height, width = row["shape"]
        weights = row["parameters"] - math.prod(row["shape"])  # without biases
        work[row["name"]] = weights * height * width
    return work
