# task: data_parallel_step
# verdict: wrong
# mistake: what lies in .grad before is not removed and adds up; the loss that is returned is that of this process only
# told: loss-of-the-own-share, old-gradients-kept
def data_parallel_step(model, images, labels, lr):
    loss = functional.cross_entropy(model(images), labels)
    loss.backward()
    parameters = [p for p in model.parameters() if p.requires_grad]
    averaged = average_gradients([p.grad for p in parameters], len(labels))
    with torch.no_grad():
        for p, gradient in zip(parameters, averaged):
            p -= lr * gradient
    return loss.item()
