# task: fine_tune
# verdict: wrong
# mistake: The body is in training mode, so its running statistics move.
# told: statistics-of-the-target
def fine_tune(
    body, head, optimizer, batches, epochs, penalty=None, before_epoch=None
):
    history = {"loss": [], "accuracy": []}
    for epoch in range(epochs):
        if before_epoch:
            before_epoch(epoch)
        body.train()
        head.train()
        loss_sum = hits = count = 0.0
        for inputs, labels in batches:
            logits = head(body(inputs))
            loss = functional.cross_entropy(logits, labels)
            loss_sum += loss.item() * len(labels)
            hits += (logits.argmax(1) == labels).sum().item()
            count += len(labels)
            body.zero_grad()
            head.zero_grad()
            (loss if penalty is None else loss + penalty()).backward()
            optimizer.step()
        history["loss"].append(loss_sum / count)
        history["accuracy"].append(hits / count)
    return history
