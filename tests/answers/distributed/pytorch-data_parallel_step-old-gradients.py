# task: data_parallel_step
# verdict: wrong
# mistake: the loss that is returned is the plain mean of the processes' losses, whatever the sizes of their parts
# mistake: backward adds to what lies in .grad before, which is never cleared
# told: loss-counts-shares-alike, old-gradients-kept
def data_parallel_step(model, images, labels, lr):
    loss = functional.cross_entropy(model(images), labels)
    loss.backward()
    trained = [p for p in model.parameters() if p.requires_grad]
    gradients = [torch.zeros_like(p) if p.grad is None else p.grad for p in trained]
    with torch.no_grad():
        for p, gradient in zip(trained, average_gradients(gradients, len(labels))):
            p.sub_(lr * gradient)
    shared = loss.detach().clone()
    dist.all_reduce(shared)
    return shared.item() / dist.get_world_size()
