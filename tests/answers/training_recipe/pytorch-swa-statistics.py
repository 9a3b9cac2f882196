# task: swa
# verdict: wrong
# mistake: statistics of the last epoch
# told: statistics-not-recomputed
def swa(model, train_epoch, epochs, start, batches):
    total, n = None, 0
    for epoch in range(epochs):
        train_epoch(epoch)
        if epoch >= start:
            n += 1
            now = [p.detach().clone() for p in model.parameters()]
            total = now if total is None else [a + b for a, b in zip(total, now)]
    if n:
        with torch.no_grad():
            for p, t in zip(model.parameters(), total):
                p.copy_(t / n)
    return n
