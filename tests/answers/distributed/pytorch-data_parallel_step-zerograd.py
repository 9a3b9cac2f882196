# task: data_parallel_step
# verdict: wrong
# mistake: the gradients of an earlier step are not set to zero, backward adds to them
# told: old-gradients-kept
def data_parallel_step(model, images, labels, lr):
    loss = functional.cross_entropy(model(images), labels)
    loss.backward()
    trained = [p for p in model.parameters() if p.grad is not None]
    count = len(labels)
    averaged = average_gradients([p.grad for p in trained], count)
    with torch.no_grad():
        for p, gradient in zip(trained, averaged):
            p.sub_(lr * gradient)
    sums = torch.tensor([loss.item() * count, count], dtype=torch.float64)
    dist.all_reduce(sums)
    return (sums[0] / sums[1]).item()
