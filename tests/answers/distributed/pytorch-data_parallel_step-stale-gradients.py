# task: data_parallel_step
# verdict: wrong
# mistake: .grad is not cleared before backward, so what lies there is added to the gradient of the step
# mistake: the returned loss is the plain mean of the processes' mean losses, without weights for parts of different sizes
def data_parallel_step(model, images, labels, lr):
    loss = functional.cross_entropy(model(images), labels)
    loss.backward()
    trainable = [p for p in model.parameters() if p.requires_grad]
    own = [torch.zeros_like(p) if p.grad is None else p.grad for p in trainable]
    averaged = average_gradients(own, len(labels))
    with torch.no_grad():
        for parameter, gradient in zip(trainable, averaged):
            parameter -= lr * gradient
    value = loss.detach().clone()
    dist.all_reduce(value)
    return value.item() / dist.get_world_size()
