# task: train_one_epoch
# verdict: wrong
# mistake: the loss is the mean of the batch means, not weighted by the sizes of the batches
# mistake: the loss is returned as a tensor, not as a Python float
# told: epoch-averages-the-loss-of-batches, loss-holds-a-tensor
def train_one_epoch(step, batches):
    total_loss, hits, samples, steps = 0.0, 0, 0, 0
    for inputs, labels in batches:
        loss, correct = step(inputs, labels)
        total_loss = total_loss + loss
        hits += int(correct)
        samples += len(labels)
        steps += 1
    return {"loss": total_loss / steps, "accuracy": hits / samples}
