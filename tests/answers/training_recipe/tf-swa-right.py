# task: swa
# verdict: right
def swa(model, train_epoch, epochs, start, batches):
    total, n = None, 0
    for epoch in range(epochs):
        train_epoch(epoch)
        if epoch >= start:
            n += 1
            now = [v.numpy() for v in model.trainable_variables]
            total = now if total is None else [a + b for a, b in zip(total, now)]
    if n:
        for v, t in zip(model.trainable_variables, total):
            v.assign(t / n)
        recompute_statistics(model, batches)
    return n
