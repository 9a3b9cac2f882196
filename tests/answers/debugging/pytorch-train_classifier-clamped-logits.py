# task: train_classifier
# verdict: wrong
# mistake: the logits are clamped to [-50, 50] "for stability" before a log-softmax by hand, so a model that is sure and wrong with logits in the hundreds gets too small a loss (and no gradient)
# told: clamped-logits
def train_classifier(model, optimizer, images, labels, steps):
    history = []
    rows = torch.arange(len(labels))
    for _ in range(steps):
        logits = model(images).clamp(-50.0, 50.0)  # exp cannot overflow now
        log_sum = logits.exp().sum(dim=1).log()
        loss = (log_sum - logits[rows, labels.long()]).mean()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        history.append(loss.item())
    return history
