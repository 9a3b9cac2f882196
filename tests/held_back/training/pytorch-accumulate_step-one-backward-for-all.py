# task: accumulate_step
# verdict: wrong
# mistake: the losses of all pieces are added up first and backward is called once, so the graphs of all pieces are in memory at the same time
# told: all-pieces-in-one-graph
def accumulate_step(model, optimizer, micro_batches):
    model.train()
    optimizer.zero_grad(set_to_none=True)
    total = 0
    samples = 0
    for inputs, labels in micro_batches:
        total = total + functional.cross_entropy(model(inputs), labels, reduction="sum")
        samples += len(labels)
    loss = total / samples
    loss.backward()
    optimizer.step()
    return loss.detach()
