# task: evaluate
# verdict: wrong
# mistake: afterwards all modules are in the mode that the outermost had
# told: one-mode-for-all-modules
def evaluate(model, batches):
    mode = model.training
    model.eval()
    loss, correct, count = 0.0, 0, 0
    with torch.no_grad():
        for inputs, labels in batches:
            logits = model(inputs)
            loss += functional.cross_entropy(logits, labels, reduction="sum").item()
            correct += (logits.argmax(dim=1) == labels).sum().item()
            count += len(labels)
    model.train(mode)
    return {"loss": loss / count, "accuracy": correct / count}
