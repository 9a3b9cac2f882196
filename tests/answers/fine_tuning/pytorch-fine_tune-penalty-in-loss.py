# task: fine_tune
# verdict: wrong
# mistake: the loss that is noted contains the penalty
# told: penalty-in-the-books
def fine_tune(
    body, head, optimizer, batches, epochs, penalty=None, before_epoch=None
):
    history = {"loss": [], "accuracy": []}
    for epoch in range(epochs):
        if before_epoch is not None:
            before_epoch(epoch)
        body.eval()
        head.train()
        total = hits = count = 0
        for inputs, labels in batches:
            body.zero_grad()
            head.zero_grad()
            logits = head(body(inputs))
            loss = functional.cross_entropy(logits, labels)
            if penalty is not None:
                loss = loss + penalty()
            loss.backward()
            optimizer.step()
            total += loss.item() * len(labels)
            hits += (logits.argmax(dim=1) == labels).sum().item()
            count += len(labels)
        history["loss"].append(total / count)
        history["accuracy"].append(hits / count)
    return history
