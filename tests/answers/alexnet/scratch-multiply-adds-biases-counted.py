# task: multiply_adds
# verdict: wrong
# mistake: The biases are counted among the multiplications.
# told: biases-multiplied
def multiply_adds(layers, image_shape):
    table = shape_table(layers, image_shape)
    result = {}
    for layer, row in zip(layers, table):
        out, height, width = row["shape"]
        if layer["kind"] == "pool":
            continue
        weights = row["parameters"]
        result[layer["name"]] = weights * height * width
    return result
