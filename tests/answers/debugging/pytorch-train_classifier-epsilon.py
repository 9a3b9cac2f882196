# task: train_classifier
# verdict: wrong
# mistake: the logarithm is taken of the softmax plus a small number, so that the loss of a sure and wrong model cannot exceed 18.4
# told: clipped-probabilities
def train_classifier(model, optimizer, images, labels, steps):
    history = []
    for _ in range(steps):
        probabilities = model(images).softmax(dim=1)
        loss = functional.nll_loss(torch.log(probabilities + 1e-8), labels.long())
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        history.append(loss.item())
    return history
