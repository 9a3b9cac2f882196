# task: shape_table
# verdict: wrong
# mistake: the groups are only compared with the input channels; groups that do not divide the output channels raise nothing
# mistake: whether a window fits is decided without the padding, so small padded images are refused
def shape_table(layers, image_shape):
    channels, height, width = image_shape
    table = []
    for layer in layers:
        if layer["kind"] == "linear":
            parameters = (channels * height * width + 1) * layer["out"]
            channels, height, width = layer["out"], 1, 1
        else:
            k, stride = layer["kernel_size"], layer["stride"]
            padding = layer.get("padding", 0)
            if height < k or width < k:
                raise ValueError("No window fits.")
            height = (height + 2 * padding - k) // stride + 1
            width = (width + 2 * padding - k) // stride + 1
            parameters = 0
            if layer["kind"] == "conv":
                if channels % layer["groups"]:
                    raise ValueError("The groups do not divide the channels.")
                parameters = layer["out"] * (channels // layer["groups"] * k * k + 1)
                channels = layer["out"]
        table.append({
            "name": layer["name"], "shape": (channels, height, width),
            "parameters": parameters,
        })
    return table
