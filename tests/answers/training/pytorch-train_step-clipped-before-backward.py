# task: train_step
# verdict: wrong
# mistake: the gradients are clipped before the backward pass; the number of right answers comes from a second pass after the step
# told: answers-by-a-second-pass-in-training, clipped-after-the-step
def train_step(model, optimizer, inputs, labels, max_norm=None):
    model.train()
    optimizer.zero_grad()
    loss = functional.cross_entropy(model(inputs), labels)
    if max_norm is not None:
        nn.utils.clip_grad_norm_(model.parameters(), max_norm)
    loss.backward()
    optimizer.step()
    with torch.no_grad():
        correct = (model(inputs).argmax(dim=1) == labels).sum()
    return loss.detach(), correct
