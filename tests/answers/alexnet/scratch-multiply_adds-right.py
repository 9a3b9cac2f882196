# task: multiply_adds
# verdict: right
def multiply_adds(layers, image_shape):
    from itertools import accumulate, chain

    kinds = {"conv", "linear"}
    table = shape_table(layers, image_shape)
    before = chain([tuple(image_shape)], (row["shape"] for row in table))
    products = {}
    for one, came, row in zip(layers, before, table):
        if one["kind"] not in kinds:
            continue
        if one["kind"] == "conv":
            fan_in = [came[0] // one["groups"], *[one["kernel_size"]] * 2]
        else:
            fan_in = list(came)
        *_, count = accumulate([*row["shape"], *fan_in], lambda a, b: a * b)
        products[one["name"]] = int(count)
    return products
