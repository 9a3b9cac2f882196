# task: validation_accuracy
# verdict: wrong
# mistake: The batches' accuracies are averaged although their sizes differ.
# mistake: The class is the smallest logit.
def validation_accuracy(model, batches):
    shares = []
    with torch.no_grad():
        for images, labels in batches:
            shares.append((model(images).argmin(dim=1) == labels).double().mean().item())
    return sum(shares) / len(shares)
