# task: multiply_adds
# verdict: wrong
# mistake: the weights of a convolution are multiplied by the number of places of the maps that come in, not of those that go out; with a stride, or a padding that does not keep the size, the count is wrong
# told: places-of-what-comes-in
def multiply_adds(layers, image_shape):
    work = {}
    shape = tuple(image_shape)
    for layer, row in zip(layers, shape_table(layers, image_shape)):
        if layer["kind"] != "pool":
            weights = row["parameters"] - layer["out"]  # without the biases
            places = shape[1] * shape[2] if layer["kind"] == "conv" else 1
            work[layer["name"]] = weights * places
        shape = row["shape"]
    return work
