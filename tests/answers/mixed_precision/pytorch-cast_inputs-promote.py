# task: cast_inputs
# verdict: wrong
# mistake: float64 has a vote, and is changed, when the widest type wins
# told: widest-of-all-floats
def cast_inputs(operation, inputs, half=torch.float16):
    to_half = {"linear", "matmul", "conv2d"}
    to_float = {
        "softmax", "log_softmax", "cross_entropy", "mse_loss", "batch_norm",
        "layer_norm", "sum", "exp", "log",
    }
    if operation in to_half:
        kind = half
    elif operation in to_float:
        kind = torch.float32
    else:
        kind = None
        for tensor in inputs:
            if tensor.is_floating_point():
                kind = (
                    tensor.dtype if kind is None
                    else torch.promote_types(kind, tensor.dtype)
                )
        return [t.to(kind) if t.is_floating_point() else t for t in inputs]
    return [
        t.to(kind) if t.dtype in (torch.float32, half) else t for t in inputs
    ]
