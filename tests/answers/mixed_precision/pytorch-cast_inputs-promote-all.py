# task: cast_inputs
# verdict: wrong
# mistake: for other operations torch.promote_types goes over all floats, float64 too: with a float64 among the inputs the float32 and half ones become float64, although float64 has no vote
# told: widest-of-all-floats
def cast_inputs(operation, inputs, half=torch.float16):
    to_half = {"linear", "matmul", "conv2d"}
    to_full = {
        "softmax", "log_softmax", "cross_entropy", "mse_loss", "batch_norm",
        "layer_norm", "sum", "exp", "log",
    }
    floats = [x for x in inputs if x.is_floating_point()]
    if operation in to_half:
        target = half
    elif operation in to_full:
        target = torch.float32
    elif floats:
        target = floats[0].dtype
        for x in floats[1:]:
            target = torch.promote_types(target, x.dtype)
    else:
        return list(inputs)
    return [
        x.to(target) if x.is_floating_point() and x.dtype != torch.float64 else x
        for x in inputs
    ]
