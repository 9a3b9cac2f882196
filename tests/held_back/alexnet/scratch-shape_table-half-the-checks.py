# task: shape_table
# verdict: wrong
# mistake: a pooling whose window does not fit raises no ValueError; only convolutions are checked, and the table goes on with sizes of 0
# mistake: the groups are compared with the input channels only, so an output that they do not divide raises no ValueError
# told: groups-checked-on-one-side, windows-of-poolings-not-checked
def shape_table(layers, image_shape):
    c, h, w = image_shape
    table = []
    for layer in layers:
        kind = layer["kind"]
        if kind == "linear":
            parameters = (c * h * w + 1) * layer["out"]
            c, h, w = layer["out"], 1, 1
        else:
            k, s = layer["kernel_size"], layer["stride"]
            p = layer.get("padding", 0)
            if kind == "conv":
                groups = layer["groups"]
                if min(h, w) + 2 * p < k:
                    raise ValueError(f"{layer['name']}: the window does not fit")
                if c % groups:
                    raise ValueError(f"{layer['name']}: {groups} groups of {c} channels")
                parameters = layer["out"] * (c // groups * k * k + 1)
                c = layer["out"]
            else:
                parameters = 0
            h = (h + 2 * p - k) // s + 1
            w = (w + 2 * p - k) // s + 1
        table.append({
            "name": layer["name"], "shape": (c, h, w), "parameters": parameters,
        })
    return table
