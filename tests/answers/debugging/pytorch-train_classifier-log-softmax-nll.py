# task: train_classifier
# verdict: right
def train_classifier(model, optimizer, images, labels, steps):
    history = []
    for _ in range(steps):
        logits = model(images)
        own = logits.gather(1, labels.long().reshape(-1, 1)).reshape(-1)
        top = logits.detach().amax(dim=1, keepdim=True)
        loss = ((logits - top).exp().sum(dim=1).log() + top.reshape(-1) - own).mean()
        history.append(float(loss.detach()))
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    return history
