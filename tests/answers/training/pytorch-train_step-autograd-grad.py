# task: train_step
# verdict: right
# way: torch.autograd.grad instead of backward, the loss by log_softmax and indexing, clipping by hand, grads are assigned
def train_step(model, optimizer, inputs, labels, max_norm=None):
    model.train()
    everything = list(model.parameters())
    learning = [p for p in everything if p.requires_grad]
    logits = model(inputs)
    labels = labels.long()
    chosen = logits.log_softmax(dim=1).gather(1, labels[:, None])
    loss = -chosen.mean()
    gradients = torch.autograd.grad(loss, learning, allow_unused=True)
    scale = 1.0
    if max_norm is not None:
        squares = sum(g.double().square().sum() for g in gradients if g is not None)
        norm = float(squares) ** 0.5
        if norm > max_norm:
            scale = max_norm / norm
    for p in everything:
        p.grad = None
    for p, g in zip(learning, gradients):
        if g is not None:
            p.grad = g * scale
    optimizer.step()
    return loss.detach(), (logits.detach().argmax(dim=1) == labels).sum()
