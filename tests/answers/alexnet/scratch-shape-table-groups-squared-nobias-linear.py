# task: shape_table
# verdict: wrong
# mistake: Both the input and the output channels are divided by the number of groups in the weight count.
# mistake: The full connections are counted without biases.
# told: full-connections-without-biases, outputs-divided-by-the-groups-too
def shape_table(layers, image_shape):
    c, h, w = image_shape
    rows = []
    for layer in layers:
        count = 0
        if layer["kind"] == "linear":
            count = layer["out"] * (c * h * w)
            c, h, w = layer["out"], 1, 1
        else:
            k, s, p = layer["kernel_size"], layer["stride"], layer.get("padding", 0)
            if h + 2 * p < k or w + 2 * p < k:
                raise ValueError(f"{layer['name']}: no window fits")
            if layer["kind"] == "conv":
                groups = layer["groups"]
                if c % groups or layer["out"] % groups:
                    raise ValueError(f"{layer['name']}: groups do not divide channels")
                count = (layer["out"] // groups) * (c // groups) * k * k + layer["out"]
                c = layer["out"]
            h = (h + 2 * p - k) // s + 1
            w = (w + 2 * p - k) // s + 1
        rows.append({"name": layer["name"], "shape": (c, h, w), "parameters": count})
    return rows
