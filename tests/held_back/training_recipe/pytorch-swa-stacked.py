# task: swa
# verdict: right
# mistake: none; unusual because it keeps copies of all epochs that count, and takes the mean of their stacks
def swa(model, train_epoch, epochs, start, batches):
    records = []
    for n in range(epochs):
        train_epoch(n)
        if n >= start:
            records.append([p.detach().clone() for p in model.parameters()])
    if records:
        for p, copies in zip(model.parameters(), zip(*records)):
            p.data.copy_(torch.stack(copies).mean(dim=0))
        recompute_statistics(model, batches)
    return len(records)
