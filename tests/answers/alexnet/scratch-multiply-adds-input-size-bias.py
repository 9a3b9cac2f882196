# task: multiply_adds
# verdict: wrong
# mistake: The weights are multiplied by the size of the maps coming in instead of those going out.
# mistake: The biases are not subtracted from the parameters.
# told: biases-multiplied, places-of-what-comes-in
def multiply_adds(layers, image_shape):
    table = shape_table(layers, image_shape)
    result, before = {}, image_shape
    for layer, row in zip(layers, table):
        _, height, width = before
        before = row["shape"]
        if layer["kind"] == "pool":
            continue
        weights = row["parameters"]
        result[layer["name"]] = weights * (height * width if layer["kind"] == "conv" else 1)
    return result
