# task: train_classifier
# verdict: wrong
# mistake: the logarithm of the softmax becomes minus infinity where the model is sure and wrong
# told: logarithm-of-the-softmax
def train_classifier(model, optimizer, images, labels, steps):
    history = []
    for _ in range(steps):
        probabilities = model(images).softmax(dim=1)
        loss = functional.nll_loss(probabilities.log(), labels)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        history.append(loss.item())
    return history
