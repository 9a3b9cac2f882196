# task: train_classifier
# verdict: wrong
# mistake: the history holds tensors, not floats; the loss is the sum over the examples
# told: loss-added-up
def train_classifier(model, optimizer, images, labels, steps):
    history = []
    for _ in range(steps):
        loss = functional.cross_entropy(model(images), labels, reduction="sum")
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        history.append(loss.detach())
    return history
