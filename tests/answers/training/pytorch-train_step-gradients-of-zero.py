# task: train_step
# verdict: wrong
# mistake: old gradients are set to zero instead of None; a frozen parameter that has a gradient from before keeps one (of zeros), and momentum or weight decay goes on moving it
# told: gradients-zero-not-none
def train_step(model, optimizer, inputs, labels, max_norm=None):
    model.train()
    optimizer.zero_grad(set_to_none=False)
    logits = model(inputs)
    loss = functional.cross_entropy(logits, labels)
    loss.backward()
    if max_norm is not None:
        nn.utils.clip_grad_norm_(model.parameters(), max_norm)
    optimizer.step()
    correct = (logits.detach().argmax(dim=-1) == labels).sum()
    return loss.detach(), correct
