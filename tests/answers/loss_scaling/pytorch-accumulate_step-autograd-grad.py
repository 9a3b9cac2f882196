# task: accumulate_step
# verdict: right
def accumulate_step(optimizer, scaler, loss_of, micro_batches):
    parameters = [
        p for group in optimizer.param_groups for p in group["params"] if p.requires_grad
    ]
    total = sum(len(inputs) for inputs, _ in micro_batches)
    sums = [None] * len(parameters)
    mean = 0.0
    for inputs, targets in micro_batches:
        part = loss_of(inputs, targets) * (len(inputs) / total)
        mean += float(part.detach())
        grads = torch.autograd.grad(scaler.scale(part), parameters, allow_unused=True)
        for place, grad in enumerate(grads):
            if grad is not None:
                sums[place] = grad if sums[place] is None else sums[place] + grad
    optimizer.zero_grad(set_to_none=True)
    for parameter, grad in zip(parameters, sums):
        parameter.grad = grad
    scaler.step(optimizer)
    scaler.update()
    return mean
