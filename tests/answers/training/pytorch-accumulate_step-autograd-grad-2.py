# task: accumulate_step
# verdict: right
# way: torch.autograd.grad per piece, gradients are added up by hand and put into grad before the step
def accumulate_step(model, optimizer, micro_batches):
    model.train()
    for p in model.parameters():
        p.grad = None
    learning = [p for p in model.parameters() if p.requires_grad]
    samples = sum(len(labels) for _, labels in micro_batches)
    sums, total = [None] * len(learning), 0.0
    for inputs, labels in micro_batches:
        loss = functional.cross_entropy(model(inputs), labels, reduction="sum") / samples
        found = torch.autograd.grad(loss, learning, allow_unused=True)
        for place, one in enumerate(found):
            if one is not None:
                sums[place] = one if sums[place] is None else sums[place] + one
        total = total + loss.detach()
        del loss, found
    for p, gradient in zip(learning, sums):
        p.grad = gradient
    optimizer.step()
    return total
