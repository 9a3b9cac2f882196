# task: accumulate_step
# verdict: right
def accumulate_step(model, optimizer, micro_batches):
    model.train()
    optimizer.zero_grad(set_to_none=True)
    samples = sum(labels.shape[0] for _, labels in micro_batches)
    trained = [p for p in model.parameters() if p.requires_grad]
    sums, total = [None] * len(trained), 0
    for inputs, labels in micro_batches:
        log_p = functional.log_softmax(model(inputs), dim=1)
        loss = -log_p.gather(1, labels.long()[:, None]).sum() / samples
        parts = torch.autograd.grad(loss, trained, allow_unused=True)
        for i, part in enumerate(parts):
            if part is not None:
                sums[i] = part if sums[i] is None else sums[i] + part
        total = total + loss.detach()
    for parameter, gradient in zip(trained, sums, strict=True):
        parameter.grad = gradient
    optimizer.step()
    return total
