# task: train_step
# verdict: wrong
# mistake: old gradients are set to zero, not to None: a frozen parameter that has one from before is still given to the optimizer, and moves by momentum or weight decay

def train_step(model, optimizer, inputs, labels, max_norm=None):
    model.train()
    optimizer.zero_grad(set_to_none=False)
    logits = model(inputs)
    loss = functional.cross_entropy(logits, labels)
    loss.backward()
    if max_norm is not None:
        nn.utils.clip_grad_norm_(model.parameters(), max_norm)
    optimizer.step()
    correct = (logits.argmax(dim=1) == labels).sum()
    return loss.detach(), correct
