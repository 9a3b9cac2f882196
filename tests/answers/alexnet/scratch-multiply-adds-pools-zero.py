# task: multiply_adds
# verdict: wrong
# mistake: Poolings appear in the dictionary too, with zero.
# told: poolings-listed
def multiply_adds(layers, image_shape):
    table = shape_table(layers, image_shape)
    result = {}
    for layer, row in zip(layers, table):
        out, height, width = row["shape"]
        if layer["kind"] == "pool":
            result[layer["name"]] = 0
            continue
        weights = row["parameters"] - out
        result[layer["name"]] = weights * height * width
    return result
