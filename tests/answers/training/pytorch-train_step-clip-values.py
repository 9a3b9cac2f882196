# task: train_step
# verdict: wrong
# mistake: clips every single value of the gradients to +-max_norm (clip_grad_value_) instead of scaling all of them down to a global norm
# told: clipped-by-value
def train_step(model, optimizer, inputs, labels, max_norm=None):
    model.train()
    optimizer.zero_grad(set_to_none=True)
    logits = model(inputs)
    loss = nn.CrossEntropyLoss()(logits, labels)
    loss.backward()
    if max_norm is not None:
        learning = [p for p in model.parameters() if p.grad is not None]
        nn.utils.clip_grad_value_(learning, max_norm)
    optimizer.step()
    correct = logits.detach().argmax(dim=1).eq(labels).sum()
    return loss.detach(), correct
