# task: shape_table
# verdict: wrong
# mistake: only the height is followed, the width is set to the height, so images that are not square get wrong shapes
# mistake: the ValueError for groups is raised only if they do not divide the input channels; the output channels are not checked
# told: groups-checked-on-one-side, height-for-both
def shape_table(layers, image_shape):
    channels, size, _ = image_shape
    table = []
    for layer in layers:
        params = 0
        if layer["kind"] == "conv":
            g = layer["groups"]
            if channels % g != 0:
                raise ValueError("groups do not divide the channels")
            k = layer["kernel_size"]
            new_size = (size + 2 * layer["padding"] - k) // layer["stride"] + 1
            if new_size < 1:
                raise ValueError("no window fits")
            params = layer["out"] * (channels // g) * k * k + layer["out"]
            channels, size = layer["out"], new_size
        elif layer["kind"] == "pool":
            new_size = (size - layer["kernel_size"]) // layer["stride"] + 1
            if new_size < 1:
                raise ValueError("no window fits")
            size = new_size
        else:
            inputs = channels * size * size
            params = inputs * layer["out"] + layer["out"]
            channels, size = layer["out"], 1
        table.append(
            {"name": layer["name"], "shape": (channels, size, size), "parameters": params}
        )
    return table
