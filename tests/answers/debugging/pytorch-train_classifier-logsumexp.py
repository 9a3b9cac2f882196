# task: train_classifier
# verdict: right
def train_classifier(model, optimizer, images, labels, steps):
    history = []
    while len(history) < steps:
        logits = model(images)
        picked = logits.gather(1, labels.long().unsqueeze(1)).squeeze(1)
        loss = (logits.logsumexp(dim=1) - picked).mean()
        optimizer.zero_grad()
        loss.backward()
        history.append(float(loss.detach()))
        optimizer.step()
    return history
