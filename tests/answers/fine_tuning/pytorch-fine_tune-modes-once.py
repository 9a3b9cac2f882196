# task: fine_tune
# verdict: wrong
# mistake: the modes are set once before the first epoch so that before_epoch can change them; the mean is over batches and not over samples
# told: batches-count-alike, modes-set-once
def fine_tune(
    body, head, optimizer, batches, epochs, penalty=None, before_epoch=None
):
    history = {"loss": [], "accuracy": []}
    body.eval()
    head.train()
    for epoch in range(epochs):
        if before_epoch is not None:
            before_epoch(epoch)
        losses, shares = [], []
        for inputs, labels in batches:
            logits = head(body(inputs))
            loss = functional.cross_entropy(logits, labels)
            losses.append(loss.item())
            shares.append((logits.argmax(1) == labels).float().mean().item())
            if penalty is not None:
                loss = loss + penalty()
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
        history["loss"].append(sum(losses) / len(losses))
        history["accuracy"].append(sum(shares) / len(shares))
    return history
