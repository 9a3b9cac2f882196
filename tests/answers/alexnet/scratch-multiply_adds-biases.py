# task: multiply_adds
# verdict: wrong
# mistake: the additions of the biases are counted, because all parameters are multiplied by the number of places
# told: biases-multiplied
def multiply_adds(layers, image_shape):
    work = {}
    for row in shape_table(layers, image_shape):
        if row["parameters"]:
            _, height, width = row["shape"]
            work[row["name"]] = row["parameters"] * height * width
    return work
