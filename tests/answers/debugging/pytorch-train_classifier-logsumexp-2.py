# task: train_classifier
# verdict: right
# way: the cross-entropy written out: logsumexp of the logits minus the label's own logit
def train_classifier(model, optimizer, images, labels, steps):
    history = []
    for _ in range(steps):
        logits = model(images)
        own = logits.gather(1, labels.long()[:, None])[:, 0]
        loss = (logits.logsumexp(dim=1) - own).mean()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        history.append(loss.item())
    return history
