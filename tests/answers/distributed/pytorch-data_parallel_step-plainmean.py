# task: data_parallel_step
# verdict: wrong
# mistake: the plain mean over the processes, whatever the sizes of their parts
# mistake: the loss that is returned is that of the own part
# told: loss-of-the-own-share, shares-count-alike
def data_parallel_step(model, images, labels, lr):
    parameters = [p for p in model.parameters() if p.requires_grad]
    loss = functional.cross_entropy(model(images), labels)
    gradients = torch.autograd.grad(loss, parameters)
    world = dist.get_world_size()
    with torch.no_grad():
        for parameter, gradient in zip(parameters, gradients):
            gradient = gradient.contiguous()
            dist.all_reduce(gradient)
            parameter -= lr * gradient / world
    return loss.item()
