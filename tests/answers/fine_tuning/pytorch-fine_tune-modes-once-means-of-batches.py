# task: fine_tune
# verdict: wrong
# mistake: the modes are set once, before the first epoch; before_epoch may change them afterwards
# mistake: loss and accuracy are means of the batches' means, in which a smaller batch counts as much as a larger one
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
            losses.append(loss.item())
            accuracies.append((logits.argmax(1) == labels).float().mean().item())
            if penalty is not None:
                loss = loss + penalty()
            for part in (body, head):
                part.zero_grad()
            loss.backward()
            optimizer.step()
        history["loss"].append(sum(losses) / len(losses))
        history["accuracy"].append(sum(accuracies) / len(accuracies))
    return history
