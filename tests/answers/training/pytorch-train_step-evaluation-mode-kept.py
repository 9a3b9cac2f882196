# task: train_step
# verdict: wrong
# mistake: a model that arrives in evaluation mode stays in it during the step
# told: trained-in-evaluation-mode
def train_step(model, optimizer, inputs, labels, max_norm=None):
    optimizer.zero_grad()
    logits = model(inputs)
    loss = functional.cross_entropy(logits, labels)
    loss.backward()
    if max_norm is not None:
        nn.utils.clip_grad_norm_(model.parameters(), max_norm)
    optimizer.step()
    return loss.detach(), (logits.argmax(dim=1) == labels).sum()
