# task: multiply_adds
# verdict: right
def multiply_adds(layers, image_shape):
    work = {}
    before = image_shape
    for layer, row in zip(layers, shape_table(layers, image_shape), strict=True):
        places = row["shape"][1] * row["shape"][2]
        if layer["kind"] == "conv":
            seen = (before[0] // layer["groups"]) * layer["kernel_size"] ** 2
            work[row["name"]] = int(seen * layer["out"] * places)
        elif layer["kind"] == "linear":
            work[row["name"]] = math.prod(before) * layer["out"]
        before = row["shape"]
    return work
