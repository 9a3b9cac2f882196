# task: data_parallel_step
# verdict: wrong
# mistake: the gradients that lie in .grad before are not removed, so backward adds to them
# mistake: the loss that is returned is the plain mean of the processes' mean losses, not weighted by their numbers of examples
# told: old-gradients-kept, loss-counts-shares-alike
def data_parallel_step(model, images, labels, lr):
    loss = functional.cross_entropy(model(images), labels)
    loss.backward()
    weights = [p for p in model.parameters() if p.requires_grad]
    found = [torch.zeros_like(p) if p.grad is None else p.grad for p in weights]
    averaged = average_gradients(found, len(labels))
    with torch.no_grad():
        for p, g in zip(weights, averaged):
            p.sub_(lr * g)
    value = loss.detach().clone()
    dist.all_reduce(value)
    return float(value / dist.get_world_size())
