# task: train_classifier
# verdict: wrong
# mistake: The softmax runs over the batch.
# mistake: The loss is noted only every second step.
# told: softmax-over-the-batch
def train_classifier(model, optimizer, images, labels, steps):
    history = []
    for _ in range(steps):
        scores = model(images).log_softmax(dim=0)
        loss = -scores.gather(1, labels.long()[:, None]).mean()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        if _ % 2 == 0:
            history.append(loss.item())
    return history
