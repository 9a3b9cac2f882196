# task: train_classifier
# verdict: wrong
# mistake: softmax is replaced by a sigmoid before cross_entropy, instead of giving the logits themselves
# told: sigmoid-before-the-loss
def train_classifier(model, optimizer, images, labels, steps):
    history = []
    for _ in range(steps):
        scores = torch.sigmoid(model(images))
        loss = functional.cross_entropy(scores, labels)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        history.append(loss.item())
    return history
