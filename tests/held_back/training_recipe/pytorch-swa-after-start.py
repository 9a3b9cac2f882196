# task: swa
# verdict: wrong
# mistake: the epoch number start itself does not count, only those after it
def swa(model, train_epoch, epochs, start, batches):
    parameters = list(model.parameters())
    sums = [torch.zeros_like(p) for p in parameters]
    count = 0
    for epoch in range(epochs):
        train_epoch(epoch)
        if epoch > start:
            count += 1
            for total, p in zip(sums, parameters):
                total += p.detach()
    if count:
        with torch.no_grad():
            for total, p in zip(sums, parameters):
                p.copy_(total / count)
        recompute_statistics(model, batches)
    return count
