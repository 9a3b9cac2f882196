# task: cast_inputs
# verdict: wrong
# mistake: every floating-point tensor is cast, float64 ones too, and float64 votes for the widest type; they should stay and have no vote
# told: float64-like-the-others
def cast_inputs(operation, inputs, half=torch.float16):
    to_half = {"linear", "matmul", "conv2d"}
    to_float = {
        "softmax", "log_softmax", "cross_entropy", "mse_loss", "batch_norm",
        "layer_norm", "sum", "exp", "log",
    }
    floats = [t for t in inputs if t.is_floating_point()]
    if operation in to_half:
        target = half
    elif operation in to_float:
        target = torch.float32
    else:
        target = half
        for t in floats:
            target = torch.promote_types(target, t.dtype)
    return [t.to(target) if t.is_floating_point() else t for t in inputs]
