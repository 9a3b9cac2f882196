# task: shape_table
# verdict: right
# way: recursion over the list, kinds by match, floor division checked by a negative numerator
def shape_table(layers, image_shape):
    if not layers:
        return []
    first, *others = layers
    channels, height, width = image_shape
    match first["kind"]:
        case "linear":
            shape = (first["out"], 1, 1)
            stored = first["out"] * (1 + channels * height * width)
        case kind:
            out = first.get("out", channels)
            border = first.get("padding", 0)
            left = [n + 2 * border - first["kernel_size"] for n in (height, width)]
            if min(left) < 0:
                raise ValueError(f"no window of {first['name']} fits")
            shape = (out, *(n // first["stride"] + 1 for n in left))
            stored = 0
            if kind == "conv":
                seen, rest = divmod(channels, first["groups"])
                if rest or out % first["groups"]:
                    raise ValueError(f"groups of {first['name']} do not divide the channels")
                stored = out * (seen * first["kernel_size"] ** 2 + 1)
    row = {"name": first["name"], "shape": shape, "parameters": stored}
    return [row] + shape_table(others, shape)
