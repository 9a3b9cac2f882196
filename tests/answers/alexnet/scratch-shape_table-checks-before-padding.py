# task: shape_table
# verdict: wrong
# mistake: the check whether a window fits looks at the image without its padding, so a kernel of 5 on a 3x3 map padded by 2 raises ValueError although it fits
# mistake: only the input channels are checked for divisibility by the groups; groups that do not divide the output channels raise nothing
# told: groups-checked-on-one-side, windows-checked-without-the-border
def shape_table(layers, image_shape):
    rows = []
    shape = tuple(image_shape)
    for one in layers:
        channels, height, width = shape
        if one["kind"] == "linear":
            count = (channels * height * width + 1) * one["out"]
            shape = (one["out"], 1, 1)
        else:
            k, s = one["kernel_size"], one["stride"]
            if k > min(height, width):
                raise ValueError(f"{one['name']}: a window of {k} does not fit")
            p = one.get("padding", 0)
            out = channels
            count = 0
            if one["kind"] == "conv":
                out, groups = one["out"], one["groups"]
                if channels % groups != 0:
                    raise ValueError(f"{one['name']}: {groups} groups, {channels} channels")
                count = out * (channels // groups) * k * k + out
            shape = (out, (height + 2 * p - k) // s + 1, (width + 2 * p - k) // s + 1)
        rows.append({"name": one["name"], "shape": shape, "parameters": count})
    return rows
