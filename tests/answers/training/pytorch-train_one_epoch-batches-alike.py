# task: train_one_epoch
# verdict: wrong
# mistake: the losses of the batches are averaged without their sizes
# told: epoch-averages-the-loss-of-batches
def train_one_epoch(step, batches):
    losses, correct, count = [], 0, 0
    for inputs, labels in batches:
        loss, right = step(inputs, labels)
        losses.append(loss.item())
        correct += right.item()
        count += len(labels)
    return {"loss": sum(losses) / len(losses), "accuracy": correct / count}
