# task: train_classifier
# verdict: wrong
# mistake: the loss is summed over the examples instead of averaged
# mistake: the history holds the loss after each update instead of before it
# told: loss-added-up, loss-after-the-update
def train_classifier(model, optimizer, images, labels, steps):
    criterion = nn.CrossEntropyLoss(reduction="sum")
    history = []
    for _ in range(steps):
        optimizer.zero_grad()
        loss = criterion(model(images), labels)
        loss.backward()
        optimizer.step()
        with torch.no_grad():
            history.append(criterion(model(images), labels).item())
    return history
