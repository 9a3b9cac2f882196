# task: cast_inputs
# verdict: wrong
# mistake: float64 has a vote where the widest type wins: next to a float64 tensor, half and float32 inputs are cast to float64
# told: widest-of-all-floats
def cast_inputs(operation, inputs, half=torch.float16):
    products = ("linear", "matmul", "conv2d")
    careful = (
        "softmax", "log_softmax", "cross_entropy", "mse_loss", "batch_norm",
        "layer_norm", "sum", "exp", "log",
    )
    floats = [one.dtype for one in inputs if one.is_floating_point()]
    if operation in products:
        kind = half
    elif operation in careful:
        kind = torch.float32
    elif floats:
        kind = floats[0]
        for other in floats[1:]:
            kind = torch.promote_types(kind, other)
    else:
        return list(inputs)
    return [
        one.to(kind) if one.dtype in (half, torch.float32) else one
        for one in inputs
    ]
