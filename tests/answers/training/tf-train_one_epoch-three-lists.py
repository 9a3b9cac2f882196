# task: train_one_epoch
# verdict: right
def train_one_epoch(step, batches):
    sizes, losses, rights = [], [], []
    for inputs, labels in batches:
        loss, correct = step(inputs, labels)
        sizes.append(len(labels))
        losses.append(float(loss) * sizes[-1])
        rights.append(int(correct))
    count = sum(sizes)
    return {"loss": sum(losses) / count, "accuracy": sum(rights) / count}
