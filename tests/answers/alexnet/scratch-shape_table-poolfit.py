# task: shape_table
# verdict: wrong
# mistake: that no window fits is checked for convolutions only, a pooling goes on with zero or negative sizes
# told: windows-of-poolings-not-checked
def shape_table(layers, image_shape):
    rows = []
    c, h, w = image_shape
    for layer in layers:
        params = 0
        if layer["kind"] == "conv":
            k, s, p = layer["kernel_size"], layer["stride"], layer["padding"]
            groups, out = layer["groups"], layer["out"]
            if c % groups or out % groups:
                raise ValueError("groups do not divide the channels")
            if h + 2 * p < k or w + 2 * p < k:
                raise ValueError("no window fits")
            params = out * (c // groups) * k * k + out
            c, h, w = out, (h + 2 * p - k) // s + 1, (w + 2 * p - k) // s + 1
        elif layer["kind"] == "pool":
            k, s = layer["kernel_size"], layer["stride"]
            h, w = (h - k) // s + 1, (w - k) // s + 1
        else:
            params = c * h * w * layer["out"] + layer["out"]
            c, h, w = layer["out"], 1, 1
        rows.append({"name": layer["name"], "shape": (c, h, w), "parameters": params})
    return rows
