# task: shape_table
# verdict: wrong
# mistake: the shape is a list, not a tuple; a window that does not fit raises nothing
# told: windows-not-checked
def shape_table(layers, image_shape):
    shape = list(image_shape)
    table = []
    for layer in layers:
        c, h, w = shape
        count = 0
        if layer["kind"] == "linear":
            count = layer["out"] * c * h * w + layer["out"]
            shape = [layer["out"], 1, 1]
        else:
            k = layer["kernel_size"]
            pad = layer["padding"] if layer["kind"] == "conv" else 0
            h = (h + 2 * pad - k) // layer["stride"] + 1
            w = (w + 2 * pad - k) // layer["stride"] + 1
            if layer["kind"] == "conv":
                if c % layer["groups"] != 0 or layer["out"] % layer["groups"] != 0:
                    raise ValueError("bad groups")
                count = k * k * (c // layer["groups"]) * layer["out"] + layer["out"]
                c = layer["out"]
            shape = [c, h, w]
        table.append({"name": layer["name"], "shape": shape, "parameters": count})
    return table
