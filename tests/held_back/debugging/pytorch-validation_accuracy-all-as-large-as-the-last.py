# task: validation_accuracy
# verdict: wrong
# mistake: divides by the number of batches times the size of the last one, though the batches differ in size

def validation_accuracy(model, batches):
    hits, number = 0, 0
    with torch.no_grad():
        for images, labels in batches:
            hits += (model(images).argmax(dim=1) == labels).sum().item()
            number += 1
    return hits / (number * len(labels))
