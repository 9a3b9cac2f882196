# task: accumulate_step
# verdict: right
def accumulate_step(optimizer, scaler, loss_of, micro_batches):
    sizes = [len(targets) for _, targets in micro_batches]
    samples = sum(sizes)
    for group in optimizer.param_groups:
        for parameter in group["params"]:
            parameter.grad = None
    parts = []
    for (inputs, targets), size in zip(micro_batches, sizes):
        part = loss_of(inputs, targets).mul(size / samples)
        scaler.scale(part).backward()
        parts.append(part.item())
    scaler.step(optimizer)
    scaler.update()
    return math.fsum(parts)
