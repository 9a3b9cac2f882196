# task: fine_tune
# verdict: wrong
# mistake: the modes are set once, before the first epoch; a before_epoch that changes them (unfreeze_top puts open groups into training mode) makes batch normalization follow the target's batches
# mistake: loss and accuracy are means of the batches' means, not means over all samples
# told: batches-count-alike, modes-set-once
def fine_tune(
    body, head, optimizer, batches, epochs, penalty=None, before_epoch=None
):  # fmt: skip
    history = {"loss": [], "accuracy": []}
    body.eval()
    head.train()
    for epoch in range(epochs):
        if before_epoch is not None:
            before_epoch(epoch)
        losses, accuracies = [], []
        for inputs, labels in batches:
            logits = head(body(inputs))
            loss = functional.cross_entropy(logits, labels)
            total = loss if penalty is None else loss + penalty()
            optimizer.zero_grad()
            total.backward()
            optimizer.step()
            losses.append(loss.item())
            accuracies.append((logits.argmax(1) == labels).float().mean().item())
        history["loss"].append(sum(losses) / len(losses))
        history["accuracy"].append(sum(accuracies) / len(accuracies))
    return history
