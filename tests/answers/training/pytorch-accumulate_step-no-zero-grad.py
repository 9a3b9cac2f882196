# task: accumulate_step
# verdict: wrong
# mistake: gradients from before the step are not cleared
# told: gradients-of-earlier-steps
def accumulate_step(model, optimizer, micro_batches):
    model.train()
    count = sum(len(labels) for _, labels in micro_batches)
    total = torch.zeros(())
    for inputs, labels in micro_batches:
        loss = functional.cross_entropy(model(inputs), labels, reduction="sum") / count
        loss.backward()
        total += loss.detach()
    optimizer.step()
    return total
