# task: train_step
# verdict: wrong
# mistake: the gradients are clipped after the optimizer has used them
# told: clipped-after-the-step
def train_step(model, optimizer, inputs, labels, max_norm=None):
    model.train()
    optimizer.zero_grad()
    logits = model(inputs)
    loss = functional.cross_entropy(logits, labels)
    loss.backward()
    optimizer.step()
    if max_norm is not None:
        nn.utils.clip_grad_norm_(model.parameters(), max_norm)
    correct = (logits.argmax(dim=1) == labels).sum()
    return loss.detach(), correct
