# task: fine_tune
# verdict: wrong
# mistake: the losses of batches of different sizes are averaged without weights
# told: batches-count-alike
def fine_tune(
    body, head, optimizer, batches, epochs, penalty=None, before_epoch=None
):
    history = {"loss": [], "accuracy": []}
    for epoch in range(epochs):
        if before_epoch is not None:
            before_epoch(epoch)
        losses, hits, count = [], 0, 0
        for inputs, labels in batches:
            body.eval()
            head.train()
            logits = head(body(inputs))
            loss = functional.cross_entropy(logits, labels)
            total = loss if penalty is None else loss + penalty()
            for p in [*body.parameters(), *head.parameters()]:
                p.grad = None
            total.backward()
            optimizer.step()
            losses.append(loss.item())
            hits += (logits.argmax(dim=1) == labels).sum().item()
            count += len(labels)
        history["loss"].append(sum(losses) / len(losses))
        history["accuracy"].append(hits / count)
    return history
