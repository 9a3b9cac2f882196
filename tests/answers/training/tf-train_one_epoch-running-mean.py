# task: train_one_epoch
# verdict: wrong
# mistake: the loss is a running mean over batches, each of the same weight; a smaller last batch counts as much as the others
# told: epoch-averages-the-loss-of-batches
def train_one_epoch(step, batches):
    mean, right, seen = 0.0, 0, 0
    for number, (inputs, labels) in enumerate(batches, start=1):
        loss, correct = step(inputs, labels)
        mean += (float(loss) - mean) / number
        right += int(correct)
        seen += int(labels.shape[0])
    return {"loss": mean, "accuracy": right / seen}
