# task: shape_table
# verdict: wrong
# mistake: the groups are checked against the incoming channels only, not against the outgoing ones
# mistake: no error where no window fits
# told: groups-checked-on-one-side, windows-not-checked
def shape_table(layers, image_shape):
    rows = []
    channels, height, width = image_shape
    for layer in layers:
        stored = 0
        if layer["kind"] == "linear":
            inputs = channels * height * width
            stored = (inputs + 1) * layer["out"]
            channels, height, width = layer["out"], 1, 1
        else:
            k, s = layer["kernel_size"], layer["stride"]
            p = layer.get("padding", 0)
            if layer["kind"] == "conv":
                groups = layer["groups"]
                if channels % groups:
                    raise ValueError(f"{groups} groups do not divide {channels} channels")
                stored = layer["out"] * (channels // groups * k * k + 1)
                channels = layer["out"]
            height = (height + 2 * p - k) // s + 1
            width = (width + 2 * p - k) // s + 1
        rows.append({
            "name": layer["name"],
            "shape": (channels, height, width),
            "parameters": stored,
        })
    return rows
