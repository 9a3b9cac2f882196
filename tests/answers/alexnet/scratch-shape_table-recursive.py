# task: shape_table
# verdict: right
def _windows(length, layer):
    starts = range(0, length + 2 * layer.get("padding", 0) - layer["kernel_size"] + 1, layer["stride"])
    if not starts:
        raise ValueError(f"no window of {layer['name']} fits into {length}")
    return len(starts)


def _conv(layer, shape):
    out_rest = divmod(layer["out"], layer["groups"])[1]
    depth, in_rest = divmod(shape[0], layer["groups"])
    if any((out_rest, in_rest)):
        raise ValueError("groups must divide the channels on both sides")
    kernel = math.prod((depth, layer["kernel_size"], layer["kernel_size"]))
    return (layer["out"], *(_windows(s, layer) for s in shape[1:])), layer["out"] * -~kernel


def _pool(layer, shape):
    return (shape[0], *(_windows(s, layer) for s in shape[1:])), 0


def _linear(layer, shape):
    return (layer["out"], 1, 1), layer["out"] * -~math.prod(shape)


def shape_table(layers, image_shape):
    if not layers:
        return []
    first, *rest = layers
    follow = {"conv": _conv, "pool": _pool, "linear": _linear}[first["kind"]]
    shape, count = follow(first, tuple(image_shape))
    return [dict(name=first["name"], shape=shape, parameters=count), *shape_table(rest, shape)]
