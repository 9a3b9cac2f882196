# task: cast_inputs
# verdict: wrong
# mistake: an operation of the third kind whose inputs are all integers or float64 has no voter, and max() of nothing raises
# told: nobody-votes
def cast_inputs(operation, inputs, half=torch.float16):
    in_half = {"linear", "matmul", "conv2d"}
    in_single = {
        "softmax", "log_softmax", "cross_entropy", "mse_loss", "batch_norm",
        "layer_norm", "sum", "exp", "log",
    }  # fmt: skip
    voters = (half, torch.float32)  # from narrow to wide
    if operation in in_half:
        target = half
    elif operation in in_single:
        target = torch.float32
    else:
        target = max((x.dtype for x in inputs if x.dtype in voters), key=voters.index)
    return [x.to(target) if x.dtype in voters else x for x in inputs]
