# task: accumulate_step
# verdict: wrong
# mistake: zero_grad stands behind the step and not in front of the pieces, so gradients that are there from before take part
# told: gradients-cleared-after-the-pieces
def accumulate_step(model, optimizer, micro_batches):
    total = sum(labels.shape[0] for _, labels in micro_batches)
    model.train()
    mean = torch.zeros(())
    for inputs, labels in micro_batches:
        summed = functional.cross_entropy(model(inputs), labels, reduction="sum")
        part = summed / total
        part.backward()
        mean = mean + part.detach()
    optimizer.step()
    optimizer.zero_grad()
    return mean
