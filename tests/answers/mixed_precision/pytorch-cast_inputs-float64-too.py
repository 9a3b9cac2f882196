# task: cast_inputs
# verdict: wrong
# mistake: float64 inputs are cast like the others
# told: float64-cast
def cast_inputs(operation, inputs, half=torch.float16):
    floats = [t for t in inputs if t.is_floating_point()]
    if operation in ("linear", "matmul", "conv2d"):
        dtype = half
    elif operation in (
        "softmax", "log_softmax", "cross_entropy", "mse_loss", "batch_norm",
        "layer_norm", "sum", "exp", "log",
    ):
        dtype = torch.float32
    elif any(t.dtype == torch.float32 for t in floats):
        dtype = torch.float32
    else:
        dtype = half
    return [t.to(dtype) if t.is_floating_point() else t for t in inputs]
