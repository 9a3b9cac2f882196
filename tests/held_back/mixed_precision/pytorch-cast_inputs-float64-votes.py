# task: cast_inputs
# verdict: wrong
# mistake: float64 has a vote: with a float64 input, an operation of neither list gets its other inputs in float64
def cast_inputs(operation, inputs, half=torch.float16):
    low = {"linear", "matmul", "conv2d"}
    high = {
        "softmax", "log_softmax", "cross_entropy", "mse_loss", "batch_norm",
        "layer_norm", "sum", "exp", "log",
    }  # fmt: skip
    floats = [t.dtype for t in inputs if t.is_floating_point()]
    if operation in low:
        target = half
    elif operation in high:
        target = torch.float32
    elif floats:
        target = max(floats, key=lambda dtype: torch.finfo(dtype).bits)
    else:
        return list(inputs)
    return [t.to(target) if t.dtype in (torch.float32, half) else t for t in inputs]
