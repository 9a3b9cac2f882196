# task: train_one_epoch
# verdict: right
# way: collects one row per batch and lets statistics.fmean weight the losses by the sizes
def train_one_epoch(step, batches):
    from statistics import fmean

    rows = []
    for inputs, labels in batches:
        loss, correct = step(inputs, labels)
        rows.append((float(loss), float(correct), len(labels)))
    losses, correct, sizes = zip(*rows)
    return {
        "loss": fmean(losses, weights=sizes),
        "accuracy": sum(correct) / sum(sizes),
    }
