# task: validation_accuracy
# verdict: right
# way: one pass; hits and examples are counted as ints batch by batch
def validation_accuracy(model, batches):
    hits, seen = 0, 0
    for images, labels in batches:
        with torch.no_grad():
            values, places = model(images).max(dim=1)
        hits += int(torch.count_nonzero(places == labels))
        seen += labels.numel()
    return hits / seen
