# task: train_one_epoch
# verdict: wrong
# mistake: the loss is the mean of the batch means, not weighted by the sizes of the batches
# mistake: the accuracy is a tensor, not a Python float
# told: accuracy-holds-a-tensor, epoch-averages-the-loss-of-batches
def train_one_epoch(step, batches):
    losses, right, seen = [], 0, 0
    for inputs, labels in batches:
        loss, correct = step(inputs, labels)
        losses.append(loss.item())
        right += correct
        seen += len(labels)
    return {"loss": sum(losses) / len(losses), "accuracy": right / seen}
