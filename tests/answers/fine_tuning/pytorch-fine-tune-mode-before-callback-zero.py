# task: fine_tune
# verdict: wrong
# mistake: The modes are set before before_epoch, which may change them again.
# mistake: The gradients of earlier steps are never cleared.
# told: gradients-pile-up, modes-set-once
def fine_tune(
    body, head, optimizer, batches, epochs, penalty=None, before_epoch=None
):
    history = {"loss": [], "accuracy": []}
    for epoch in range(epochs):
        body.eval()
        head.train()
        if before_epoch:
            before_epoch(epoch)
        loss_sum = hits = count = 0.0
        for inputs, labels in batches:
            logits = head(body(inputs))
            loss = functional.cross_entropy(logits, labels)
            loss_sum += loss.item() * len(labels)
            hits += (logits.argmax(1) == labels).sum().item()
            count += len(labels)
            (loss if penalty is None else loss + penalty()).backward()
            optimizer.step()
        history["loss"].append(loss_sum / count)
        history["accuracy"].append(hits / count)
    return history
