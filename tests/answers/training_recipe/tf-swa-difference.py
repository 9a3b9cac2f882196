# task: swa
# verdict: wrong
# mistake: the count is negative if the start comes after the last epoch
def swa(model, train_epoch, epochs, start, batches):
    sums = [0.0 for _ in model.trainable_variables]
    for epoch in range(epochs):
        train_epoch(epoch)
        if epoch >= start:
            sums = [s + v.numpy() for s, v in zip(sums, model.trainable_variables)]
    if epochs > start:
        for v, s in zip(model.trainable_variables, sums):
            v.assign(s / (epochs - start))
        recompute_statistics(model, batches)
    return epochs - start
