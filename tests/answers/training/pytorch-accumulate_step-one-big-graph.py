# task: accumulate_step
# verdict: wrong
# mistake: the losses of all pieces are added up before one backward pass, so all graphs are in memory together
# told: all-pieces-in-one-graph
def accumulate_step(model, optimizer, micro_batches):
    model.train()
    optimizer.zero_grad()
    count = sum(len(labels) for _, labels in micro_batches)
    total = 0.0
    for inputs, labels in micro_batches:
        total = total + functional.cross_entropy(model(inputs), labels, reduction="sum")
    mean = total / count
    mean.backward()
    optimizer.step()
    return mean.detach()
