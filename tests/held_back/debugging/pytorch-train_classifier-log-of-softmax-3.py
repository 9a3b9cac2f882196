# task: train_classifier
# verdict: wrong
# mistake: the logarithm of the softmax is taken by hand, with 1e-12 against log 0: where the model is sure and wrong (logits some hundreds apart) the loss is cut at 27.6 and has no gradient
def train_classifier(model, optimizer, images, labels, steps):
    history = []
    for _ in range(steps):
        probabilities = model(images).softmax(dim=1)
        loss = functional.nll_loss((probabilities + 1e-12).log(), labels)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        history.append(loss.item())
    return history
