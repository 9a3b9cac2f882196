# task: swa
# verdict: wrong
# mistake: the count is negative if the start comes after the last epoch
def swa(model, train_epoch, epochs, start, batches):
    sums = None
    for epoch in range(epochs):
        train_epoch(epoch)
        if epoch >= start:
            now = [p.detach().clone() for p in model.parameters()]
            sums = now if sums is None else [a + b for a, b in zip(sums, now)]
    if sums is not None:
        with torch.no_grad():
            for p, total in zip(model.parameters(), sums):
                p.copy_(total / (epochs - start))
        recompute_statistics(model, batches)
    return epochs - start
