# task: multiply_adds
# verdict: wrong
# mistake: the biases are counted as multiplications at every place
# told: biases-multiplied
def multiply_adds(layers, image_shape):
    result = {}
    for layer, row in zip(layers, shape_table(layers, image_shape)):
        if layer["kind"] != "pool":
            _, h, w = row["shape"]
            result[layer["name"]] = row["parameters"] * h * w
    return result
