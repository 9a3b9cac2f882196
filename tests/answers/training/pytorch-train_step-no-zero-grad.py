# task: train_step
# verdict: wrong
# mistake: the gradients that are there from before are added to the new ones
# told: no-zero-grad
def train_step(model, optimizer, inputs, labels, max_norm=None):
    model.train()
    logits = model(inputs)
    loss = functional.cross_entropy(logits, labels)
    loss.backward()
    if max_norm is not None:
        nn.utils.clip_grad_norm_(model.parameters(), max_norm)
    optimizer.step()
    return loss.detach(), (logits.argmax(1) == labels).sum()
