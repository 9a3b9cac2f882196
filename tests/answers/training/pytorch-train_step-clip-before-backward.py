# task: train_step
# verdict: wrong
# mistake: the gradients are clipped before the backward pass, where there are none yet; the loss is returned with its graph
# told: clipped-after-the-step, loss-holds-the-graph
def train_step(model, optimizer, inputs, labels, max_norm=None):
    model.train()
    optimizer.zero_grad()
    logits = model(inputs)
    loss = functional.cross_entropy(logits, labels)
    if max_norm is not None:
        nn.utils.clip_grad_norm_(model.parameters(), max_norm)
    loss.backward()
    optimizer.step()
    return loss, (logits.argmax(dim=1) == labels).sum()
