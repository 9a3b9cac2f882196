# task: accumulate_step
# verdict: wrong
# mistake: gradients are cleared after the step and not before the first piece, so gradients that are there from before take part in it
# mistake: the loss that is returned is the plain mean of the pieces' means, not weighted by their sizes (the gradients are weighted)
# told: cleared-after-the-step, loss-as-a-mean-of-means
def accumulate_step(optimizer, scaler, loss_of, micro_batches):
    samples = sum(len(targets) for _, targets in micro_batches)
    losses = []
    for inputs, targets in micro_batches:
        loss = loss_of(inputs, targets)
        share = len(targets) / samples
        scaler.scale(share * loss).backward()
        losses.append(loss.detach())
    scaler.step(optimizer)
    scaler.update()
    optimizer.zero_grad()
    return torch.stack(losses).mean().item()
