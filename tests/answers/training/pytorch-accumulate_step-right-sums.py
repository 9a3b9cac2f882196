# task: accumulate_step
# verdict: right
def accumulate_step(model, optimizer, micro_batches):
    model.train()
    optimizer.zero_grad(set_to_none=True)
    count = sum(labels.shape[0] for _, labels in micro_batches)
    parts = []
    for inputs, labels in micro_batches:
        log_p = model(inputs).log_softmax(dim=1)
        part = functional.nll_loss(log_p, labels, reduction="sum") / count
        part.backward()
        parts.append(part.detach())
    optimizer.step()
    return torch.stack(parts).sum()
