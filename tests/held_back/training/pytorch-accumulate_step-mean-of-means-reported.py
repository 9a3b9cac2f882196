# task: accumulate_step
# verdict: wrong
# mistake: the step is right, but the loss that is returned is the mean of the pieces' means, not the mean over all samples

def accumulate_step(model, optimizer, micro_batches):
    model.train()
    optimizer.zero_grad()
    total = sum(len(labels) for _, labels in micro_batches)
    losses = []
    for inputs, labels in micro_batches:
        loss = functional.cross_entropy(model(inputs), labels)
        (loss * (len(labels) / total)).backward()
        losses.append(loss.detach())
    optimizer.step()
    return torch.stack(losses).mean()
