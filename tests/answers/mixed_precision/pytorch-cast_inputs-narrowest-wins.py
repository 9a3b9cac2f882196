# task: cast_inputs
# verdict: wrong
# mistake: for other operations the narrowest type wins instead of the widest; layer_norm is missing in the float32 list
# told: narrowest-type-wins
def cast_inputs(operation, inputs, half=torch.float16):
    full = {"softmax", "log_softmax", "cross_entropy", "mse_loss", "batch_norm", "sum", "exp", "log"}
    mine = (half, torch.float32)
    if operation in {"linear", "matmul", "conv2d"}:
        target = half
    elif operation in full:
        target = torch.float32
    else:
        target = half if any(t.dtype == half for t in inputs) else torch.float32
    return [t.to(target) if t.dtype in mine else t for t in inputs]
