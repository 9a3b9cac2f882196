# task: data_parallel_step
# verdict: wrong
# mistake: the gradient is added to what lies in .grad before
# mistake: the loss that is returned is the mean of the processes' means, not that over all examples
def data_parallel_step(model, images, labels, lr):
    loss = functional.cross_entropy(model(images), labels)
    loss.backward()
    parameters = [p for p in model.parameters() if p.requires_grad]
    gradients = average_gradients([p.grad for p in parameters], len(labels))
    with torch.no_grad():
        for p, gradient in zip(parameters, gradients):
            p -= lr * gradient
    mean = loss.detach().clone()
    dist.all_reduce(mean)
    return mean.item() / dist.get_world_size()
