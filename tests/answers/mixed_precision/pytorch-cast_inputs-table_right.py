# task: cast_inputs
# verdict: right
def cast_inputs(operation, inputs, half=torch.float16):
    table = dict.fromkeys("linear matmul conv2d".split(), half)
    table |= dict.fromkeys(
        "softmax log_softmax cross_entropy mse_loss batch_norm layer_norm "
        "sum exp log".split(),
        torch.float32,
    )
    voters = [x.dtype for x in inputs if x.dtype in (half, torch.float32)]
    widest = max(voters, key=lambda kind: kind.itemsize, default=half)
    goal = table.get(operation, widest)
    change = {half: goal, torch.float32: goal}
    return [x.type(change.get(x.dtype, x.dtype)) for x in inputs]
