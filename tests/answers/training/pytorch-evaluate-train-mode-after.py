# task: evaluate
# verdict: wrong
# mistake: afterwards the whole model is in training mode, whatever it was in before
# told: left-in-training-mode
def evaluate(model, batches):
    model.eval()
    loss, correct, count = 0.0, 0, 0
    with torch.no_grad():
        for inputs, labels in batches:
            logits = model(inputs)
            loss += functional.cross_entropy(logits, labels, reduction="sum").item()
            correct += (logits.argmax(dim=1) == labels).sum().item()
            count += len(labels)
    model.train()
    return {"loss": loss / count, "accuracy": correct / count}
