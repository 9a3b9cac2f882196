# task: shape_table
# verdict: wrong
# mistake: The width behind a layer is computed from the height, so images that are not square come out wrong.
# told: width-like-the-height
def shape_table(layers, image_shape):
    c, h, w = image_shape
    rows = []
    for layer in layers:
        count = 0
        if layer["kind"] == "linear":
            count = layer["out"] * (c * h * w + 1)
            c, h, w = layer["out"], 1, 1
        else:
            k, s, p = layer["kernel_size"], layer["stride"], layer.get("padding", 0)
            if h + 2 * p < k or w + 2 * p < k:
                raise ValueError(f"{layer['name']}: no window fits")
            if layer["kind"] == "conv":
                groups = layer["groups"]
                if c % groups or layer["out"] % groups:
                    raise ValueError(f"{layer['name']}: groups do not divide channels")
                count = layer["out"] * (c // groups) * k * k + layer["out"]
                c = layer["out"]
            h = (h + 2 * p - k) // s + 1
            w = h
        rows.append({"name": layer["name"], "shape": (c, h, w), "parameters": count})
    return rows
