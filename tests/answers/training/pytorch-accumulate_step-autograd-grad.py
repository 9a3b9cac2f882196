# task: accumulate_step
# verdict: right
def accumulate_step(model, optimizer, micro_batches):
    model.train()
    optimizer.zero_grad(set_to_none=True)
    count = sum(labels.numel() for _, labels in micro_batches)
    mean = torch.zeros(())
    for inputs, labels in micro_batches:
        scores = functional.log_softmax(model(inputs), dim=1)
        share = functional.nll_loss(scores, labels) * (labels.numel() / count)
        share.backward()
        mean = mean + share.detach()
    optimizer.step()
    return mean
