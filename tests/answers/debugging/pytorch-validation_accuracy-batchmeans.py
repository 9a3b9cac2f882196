# task: validation_accuracy
# verdict: wrong
# mistake: the mean of the batches' accuracies, though the batches differ in size
# mistake: returns a tensor instead of a float
# told: mean-of-batch-accuracies, tensor-returned
def validation_accuracy(model, batches):
    shares = []
    with torch.no_grad():
        for images, labels in batches:
            hits = model(images).argmax(dim=1) == labels
            shares.append(hits.double().mean())
    return torch.stack(shares).mean()
