# task: multiply_adds
# verdict: wrong
# mistake: all parameters of a layer are multiplied by the number of places, the biases among them, which are not to be counted
def multiply_adds(layers, image_shape):
    work = {}
    for layer, row in zip(layers, shape_table(layers, image_shape)):
        if layer["kind"] != "pool":
            _, height, width = row["shape"]
            work[row["name"]] = row["parameters"] * height * width
    return work
