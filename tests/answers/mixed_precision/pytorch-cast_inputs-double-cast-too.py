# task: cast_inputs
# verdict: wrong
# mistake: float64 inputs are cast to float32 or half like the others
# told: float64-cast
def cast_inputs(operation, inputs, half=torch.float16):
    if operation in ("linear", "matmul", "conv2d"):
        wanted = half
    elif operation in (
        "softmax", "log_softmax", "cross_entropy", "mse_loss", "batch_norm",
        "layer_norm", "sum", "exp", "log",
    ):  # fmt: skip
        wanted = torch.float32
    elif any(t.dtype == torch.float32 for t in inputs):
        wanted = torch.float32
    else:
        wanted = half
    return [t.to(wanted) if t.is_floating_point() else t for t in inputs]
