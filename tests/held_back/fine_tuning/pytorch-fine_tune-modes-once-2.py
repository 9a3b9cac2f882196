# task: fine_tune
# verdict: wrong
# mistake: the modes are set once before the first epoch, so before_epoch may leave the body in training mode (or the head in evaluation mode) for the steps
# mistake: loss and accuracy of an epoch are plain means over the batches, although batches differ in size
# told: batches-count-alike, modes-set-once
def fine_tune(
    body, head, optimizer, batches, epochs, penalty=None, before_epoch=None
):  # fmt: skip
    body.eval()
    head.train()
    history = {"loss": [], "accuracy": []}
    for epoch in range(epochs):
        if before_epoch is not None:
            before_epoch(epoch)
        losses, rights = [], []
        for inputs, labels in batches:
            for p in [*body.parameters(), *head.parameters()]:
                p.grad = None
            optimizer.zero_grad()
            logits = head(body(inputs))
            loss = functional.cross_entropy(logits, labels)
            losses.append(loss.item())
            rights.append((logits.argmax(dim=1) == labels).float().mean().item())
            if penalty is not None:
                loss = loss + penalty()
            loss.backward()
            optimizer.step()
        history["loss"].append(sum(losses) / len(losses))
        history["accuracy"].append(sum(rights) / len(rights))
    return history
