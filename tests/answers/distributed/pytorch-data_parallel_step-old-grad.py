# task: data_parallel_step
# verdict: wrong
# mistake: what lies in .grad before is added to the gradient; the loss that comes back is that of this process alone
# told: loss-of-the-own-share, old-gradients-kept
def data_parallel_step(model, images, labels, lr):
    loss = functional.cross_entropy(model(images), labels)
    loss.backward()
    parameters = [p for p in model.parameters() if p.requires_grad]
    gradients = average_gradients([p.grad for p in parameters], len(labels))
    with torch.no_grad():
        for p, g in zip(parameters, gradients):
            p -= lr * g
    return loss.item()
