# task: train_classifier
# verdict: right
def train_classifier(model, optimizer, images, labels, steps):
    history = []
    for _ in range(steps):
        scores = model(images).log_softmax(dim=1)
        loss = -scores.gather(1, labels.long()[:, None]).mean()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        history.append(loss.item())
    return history
