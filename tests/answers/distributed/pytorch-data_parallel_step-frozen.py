# task: data_parallel_step
# verdict: wrong
# mistake: every parameter with a gradient takes the step, also a frozen one in whose .grad an old gradient lies
# mistake: the loss returned is the plain mean of the processes' means, whatever the sizes of their parts
# told: loss-counts-shares-alike
def data_parallel_step(model, images, labels, lr):
    for p in model.parameters():
        if p.requires_grad:
            p.grad = None
    loss = functional.cross_entropy(model(images), labels)
    loss.backward()
    moving = [p for p in model.parameters() if p.grad is not None]
    gradients = average_gradients([p.grad for p in moving], len(labels))
    with torch.no_grad():
        for p, gradient in zip(moving, gradients):
            p -= lr * gradient
    whole = loss.detach().clone()
    dist.all_reduce(whole)
    return whole.item() / dist.get_world_size()
