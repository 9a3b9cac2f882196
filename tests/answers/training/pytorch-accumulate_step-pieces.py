# task: accumulate_step
# verdict: wrong
# mistake: each piece's mean is divided by the number of pieces, though the pieces differ in size
# told: step-of-averaged-pieces
def accumulate_step(model, optimizer, micro_batches):
    model.train()
    optimizer.zero_grad()
    total = sum(len(labels) for _, labels in micro_batches)
    mean = 0.0
    for inputs, labels in micro_batches:
        loss = functional.cross_entropy(model(inputs), labels)
        (loss / len(micro_batches)).backward()
        mean = mean + loss.detach() * len(labels) / total
    optimizer.step()
    return mean
