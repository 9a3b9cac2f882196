# task: cast_inputs
# verdict: wrong
# mistake: for other operations float64 tensors have a vote, so one of them lifts all floats to float64
# mistake: the operations on the two lists cast every floating tensor, float64 ones too, which should stay as they are
# told: float64-like-the-others
def cast_inputs(operation, inputs, half=torch.float16):
    in_half = {"linear", "matmul", "conv2d"}
    in_single = {
        "softmax", "log_softmax", "cross_entropy", "mse_loss", "batch_norm",
        "layer_norm", "sum", "exp", "log",
    }  # fmt: skip
    floats = [x.dtype for x in inputs if x.is_floating_point()]
    if operation in in_half:
        target = half
    elif operation in in_single:
        target = torch.float32
    else:
        target = half
        for dtype in floats:
            target = torch.promote_types(target, dtype)
    return [x.to(target) if x.is_floating_point() else x for x in inputs]
