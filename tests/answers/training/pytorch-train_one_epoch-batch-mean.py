# task: train_one_epoch
# verdict: wrong
# mistake: the losses of the batches are averaged without their sizes
# mistake: the number of right answers is divided by the number of batches
# told: epoch-averages-batch-means, right-answers-per-batch
def train_one_epoch(step, batches):
    losses, right = [], 0
    for inputs, labels in batches:
        loss, correct = step(inputs, labels)
        losses.append(float(loss))
        right += int(correct)
    return {"loss": sum(losses) / len(losses), "accuracy": right / len(losses)}
