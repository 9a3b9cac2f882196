# task: accumulate_step
# verdict: wrong
# mistake: the gradients are emptied behind the step only, so that gradients from before take part
# told: gradients-cleared-after-the-pieces
def accumulate_step(model, optimizer, micro_batches):
    model.train()
    total = sum(len(labels) for _, labels in micro_batches)
    mean = 0.0
    for inputs, labels in micro_batches:
        loss = functional.cross_entropy(model(inputs), labels)
        loss = loss * (len(labels) / total)
        loss.backward()
        mean = mean + loss.detach()
    optimizer.step()
    optimizer.zero_grad()
    return mean
