# task: train_classifier
# verdict: wrong
# mistake: The logarithm is taken of the finished softmax, which is zero where the model is sure and wrong.
# told: logarithm-of-the-softmax
def train_classifier(model, optimizer, images, labels, steps):
    history = []
    for _ in range(steps):
        scores = model(images).softmax(dim=1).log()
        loss = -scores.gather(1, labels.long()[:, None]).mean()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        history.append(loss.item())
    return history
