# task: swa
# verdict: right
# way: snapshots of all counted epochs are kept, stacked and averaged at the end
def swa(model, train_epoch, epochs, start, batches):
    snapshots = []
    for number in range(epochs):
        train_epoch(number)
        if number >= start:
            snapshots.append([p.detach().clone() for p in model.parameters()])
    if snapshots:
        with torch.no_grad():
            for p, *copies in zip(model.parameters(), *snapshots):
                p.copy_(torch.stack(copies).mean(dim=0))
        recompute_statistics(model, batches)
    return len(snapshots)
