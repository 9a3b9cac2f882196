# task: accumulate_step
# verdict: right
def accumulate_step(optimizer, scaler, loss_of, micro_batches):
    for group in optimizer.param_groups:
        for parameter in group["params"]:
            parameter.grad = None
    sizes = torch.tensor([float(len(x)) for x, _ in micro_batches])
    losses = torch.stack([loss_of(x, y) for x, y in micro_batches])
    whole = torch.einsum("i,i->", losses, sizes / sizes.sum())
    torch.autograd.backward([scaler.scale(whole)])
    scaler.step(optimizer)
    scaler.update()
    return float(whole.detach())
