# task: train_classifier
# verdict: wrong
# mistake: nll_loss gets probabilities instead of their logarithms
# told: probabilities-without-logarithm
def train_classifier(model, optimizer, images, labels, steps):
    history = []
    for _ in range(steps):
        probabilities = model(images).softmax(dim=1)
        loss = functional.nll_loss(probabilities, labels)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        history.append(loss.item())
    return history
