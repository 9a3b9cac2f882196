# task: swa
# verdict: wrong
# mistake: what is kept of each epoch is a view of the model
def swa(model, train_epoch, epochs, start, batches):
    kept = []
    for epoch in range(epochs):
        train_epoch(epoch)
        if epoch >= start:
            kept.append([p.data for p in model.parameters()])
    if kept:
        with torch.no_grad():
            for p, values in zip(model.parameters(), zip(*kept)):
                p.copy_(torch.stack(values).mean(0))
        recompute_statistics(model, batches)
    return len(kept)
