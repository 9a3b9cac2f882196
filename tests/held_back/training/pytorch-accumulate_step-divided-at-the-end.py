# task: accumulate_step
# verdict: right
# mistake: none; unusual because the gradients of the sums are collected, and divided by the number of samples once, before the step

def accumulate_step(model, optimizer, micro_batches):
    model.train()
    model.zero_grad(set_to_none=True)
    total, samples = 0.0, 0
    for inputs, labels in micro_batches:
        loss = functional.cross_entropy(model(inputs), labels, reduction="sum")
        loss.backward()
        total, samples = total + loss.detach(), samples + len(labels)
    for parameter in model.parameters():
        if parameter.grad is not None:
            parameter.grad /= samples
    optimizer.step()
    return total / samples
