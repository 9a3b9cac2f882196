# task: multiply_adds
# verdict: wrong
# mistake: the biases are multiplied and counted as well
# told: biases-multiplied
def multiply_adds(layers, image_shape):
    work = {}
    for layer, row in zip(layers, shape_table(layers, image_shape)):
        if layer["kind"] == "pool":
            continue
        _, h, w = row["shape"]
        work[row["name"]] = row["parameters"] * h * w
    return work
