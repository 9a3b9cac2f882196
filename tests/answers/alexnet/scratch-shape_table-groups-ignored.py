# task: shape_table
# verdict: wrong
# mistake: weights of grouped convolutions are not divided by the groups; the groups are only checked against the input channels
# told: groups-checked-on-one-side, groups-not-in-the-weights
def shape_table(layers, image_shape):
    rows = []
    c, h, w = image_shape
    for layer in layers:
        if layer["kind"] == "linear":
            parameters = layer["out"] * (c * h * w + 1)
            c, h, w = layer["out"], 1, 1
        else:
            k, s, p = layer["kernel_size"], layer["stride"], layer.get("padding", 0)
            if h + 2 * p < k or w + 2 * p < k:
                raise ValueError("no window fits")
            h = (h + 2 * p - k) // s + 1
            w = (w + 2 * p - k) // s + 1
            parameters = 0
            if layer["kind"] == "conv":
                if c % layer["groups"]:
                    raise ValueError("groups")
                parameters = layer["out"] * (c * k * k + 1)
                c = layer["out"]
        rows.append({"name": layer["name"], "shape": (c, h, w), "parameters": parameters})
    return rows
