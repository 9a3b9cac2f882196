# task: accumulate_step
# verdict: right
def accumulate_step(model, optimizer, micro_batches):
    model.train()
    optimizer.zero_grad()
    trained = [p for p in model.parameters() if p.requires_grad]
    total = sum(labels.numel() for _, labels in micro_batches)
    sums, loss = [None] * len(trained), 0
    for inputs, labels in micro_batches:
        scores = functional.log_softmax(model(inputs), dim=1)
        part = functional.nll_loss(scores, labels, reduction="sum") / total
        parts = torch.autograd.grad(part, trained, allow_unused=True)
        sums = [
            old if new is None else new if old is None else old + new
            for old, new in zip(sums, parts)
        ]
        loss = loss + part.detach()
        del part, scores
    for parameter, gradient in zip(trained, sums):
        parameter.grad = gradient
    optimizer.step()
    return loss
