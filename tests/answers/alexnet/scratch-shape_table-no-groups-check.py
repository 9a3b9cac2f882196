# task: shape_table
# verdict: wrong
# mistake: the groups are compared with the input channels only, not with the output channels
# told: groups-checked-on-one-side
def shape_table(layers, image_shape):
    c, h, w = image_shape
    rows = []
    for layer in layers:
        if layer["kind"] == "linear":
            parameters = (c * h * w + 1) * layer["out"]
            c, h, w = layer["out"], 1, 1
        else:
            k, s = layer["kernel_size"], layer["stride"]
            p = layer.get("padding", 0)
            g = layer.get("groups", 1)
            if h + 2 * p < k or w + 2 * p < k:
                raise ValueError("no window fits")
            if layer["kind"] == "conv":
                if c % g:
                    raise ValueError("groups do not divide the channels")
                parameters = layer["out"] * (c // g * k * k + 1)
                c = layer["out"]
            else:
                parameters = 0
            h = (h + 2 * p - k) // s + 1
            w = (w + 2 * p - k) // s + 1
        rows.append({"name": layer["name"], "shape": (c, h, w), "parameters": parameters})
    return rows
