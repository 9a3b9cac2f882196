# task: swa
# verdict: wrong
# mistake: the average starts as detached parameters without a copy, shares their memory and follows them, so nothing is averaged: the model keeps the weights of the last epoch
# told: last-weights-kept
def swa(model, train_epoch, epochs, start, batches):
    average, count = None, 0
    for epoch in range(epochs):
        train_epoch(epoch)
        if epoch < start:
            continue
        now = [p.detach() for p in model.parameters()]
        if average is None:
            average = now
        else:
            for mean, weight in zip(average, now, strict=True):
                mean.lerp_(weight, 1 / (count + 1))
        count += 1
    if count > 0:
        with torch.no_grad():
            for p, mean in zip(model.parameters(), average, strict=True):
                p.copy_(mean)
        recompute_statistics(model, batches)
    return count
