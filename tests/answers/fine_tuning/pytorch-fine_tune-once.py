# task: fine_tune
# verdict: wrong
# mistake: the modes are set once, and not again after before_epoch has changed them
# told: modes-set-once
def fine_tune(
    body, head, optimizer, batches, epochs, penalty=None, before_epoch=None
):  # fmt: skip
    history = {"loss": [], "accuracy": []}
    body.eval()
    head.train()
    for epoch in range(epochs):
        if before_epoch is not None:
            before_epoch(epoch)
        loss_sum, right, count = 0.0, 0, 0
        for inputs, labels in batches:
            optimizer.zero_grad()
            logits = head(body(inputs))
            loss = functional.cross_entropy(logits, labels)
            objective = loss if penalty is None else loss + penalty()
            objective.backward()
            optimizer.step()
            loss_sum += loss.item() * len(labels)
            right += (logits.argmax(dim=1) == labels).sum().item()
            count += len(labels)
        history["loss"].append(loss_sum / count)
        history["accuracy"].append(right / count)
    return history
