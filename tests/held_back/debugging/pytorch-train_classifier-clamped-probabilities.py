# task: train_classifier
# verdict: wrong
# mistake: takes the logarithm of probabilities that are clamped at 1e-8: where the model is sure and wrong the loss stops at 18.4 and has no gradient

def train_classifier(model, optimizer, images, labels, steps):
    history = []
    for _ in range(steps):
        probabilities = model(images).softmax(dim=1)
        loss = functional.nll_loss(probabilities.clamp_min(1e-8).log(), labels)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        history.append(loss.item())
    return history
