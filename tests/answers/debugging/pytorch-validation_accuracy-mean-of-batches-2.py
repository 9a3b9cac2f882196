# task: validation_accuracy
# verdict: wrong
# mistake: the accuracies of batches of different sizes are averaged
# told: mean-of-batch-accuracies
def validation_accuracy(model, batches):
    shares = []
    with torch.no_grad():
        for images, labels in batches:
            hits = model(images).argmax(dim=1) == labels
            shares.append(hits.double().mean().item())
    return sum(shares) / len(shares)
