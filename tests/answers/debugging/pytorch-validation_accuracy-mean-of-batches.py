# task: validation_accuracy
# verdict: wrong
# mistake: the mean of the batches' accuracies is taken although batches differ in size
# told: mean-of-batch-accuracies
def validation_accuracy(model, batches):
    with torch.no_grad():
        shares = [
            (model(images).argmax(dim=1) == labels).double().mean()
            for images, labels in batches
        ]
    return torch.stack(shares).mean().item()
