# task: shape_table
# verdict: wrong
# mistake: a convolution with groups gets only out / groups biases
# mistake: it is not checked that the groups divide the output channels
# told: biases-divided-by-the-groups, groups-checked-on-one-side
def shape_table(layers, image_shape):
    def size_after(size, k, s, p):
        if size + 2 * p < k:
            raise ValueError(f"a window of {k} does not fit into {size}")
        return (size + 2 * p - k) // s + 1

    table, shape = [], tuple(image_shape)
    for layer in layers:
        kind, parameters = layer["kind"], 0
        if kind == "linear":
            inputs = shape[0] * shape[1] * shape[2]
            parameters = (inputs + 1) * layer["out"]
            shape = (layer["out"], 1, 1)
        else:
            k, s = layer["kernel_size"], layer["stride"]
            p = layer.get("padding", 0)
            channels = shape[0]
            if kind == "conv":
                groups = layer["groups"]
                if channels % groups != 0:
                    raise ValueError("groups do not divide the channels")
                weights = layer["out"] * (channels // groups) * k**2
                parameters = weights + layer["out"] // groups
                channels = layer["out"]
            shape = (channels, *(size_after(n, k, s, p) for n in shape[1:]))
        table.append({"name": layer["name"], "shape": shape, "parameters": parameters})
    return table
