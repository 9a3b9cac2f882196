# task: train_one_epoch
# verdict: wrong
# mistake: the accuracy is the mean of the batches' accuracies, so that the samples of a small batch count more (the loss is weighted rightly)

def train_one_epoch(step, batches):
    total, samples = 0.0, 0
    accuracies = []
    for inputs, labels in batches:
        loss, correct = step(inputs, labels)
        total += loss.item() * len(labels)
        samples += len(labels)
        accuracies.append(correct.item() / len(labels))
    return {
        "loss": total / samples,
        "accuracy": sum(accuracies) / len(accuracies),
    }
