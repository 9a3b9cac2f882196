# task: data_parallel_step
# verdict: wrong
# mistake: The loss that comes back is that of the own part, not of the whole batch.
# told: loss-of-the-own-share
def data_parallel_step(model, images, labels, lr):
    parameters = [p for p in model.parameters() if p.requires_grad]
    loss = functional.cross_entropy(model(images), labels)
    gradients = average_gradients(list(torch.autograd.grad(loss, parameters)), len(labels))
    with torch.no_grad():
        for p, g in zip(parameters, gradients):
            p -= lr * g
    return loss.item()
