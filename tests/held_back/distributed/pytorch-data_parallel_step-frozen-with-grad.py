# task: data_parallel_step
# verdict: wrong
# mistake: every parameter with a .grad takes the step, also frozen ones in which a gradient lies from before
def data_parallel_step(model, images, labels, lr):
    trained = [p for p in model.parameters() if p.requires_grad]
    for p in trained:
        p.grad = None
    total = functional.cross_entropy(model(images), labels, reduction="sum")
    numbers = torch.stack([total.detach().double(), total.new_tensor(len(labels)).double()])
    dist.all_reduce(numbers)
    (total / numbers[1].item()).backward()
    for p in trained:
        dist.all_reduce(p.grad)
    with torch.no_grad():
        for p in model.parameters():
            if p.grad is not None:
                p.sub_(lr * p.grad)
    return (numbers[0] / numbers[1]).item()
