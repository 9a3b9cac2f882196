# task: evaluate
# verdict: wrong
# mistake: puts the mode of the whole model back with model.train(flag), so modules that were in another mode than the model lose theirs
# mistake: switches the recording of graphs on at the end, although it may have been off before
# told: one-mode-for-all-modules, recording-switched-on
def evaluate(model, batches):
    flag = model.training
    model.eval()
    torch.set_grad_enabled(False)
    loss, correct, total = 0.0, 0, 0
    for inputs, labels in batches:
        logits = model(inputs)
        loss += functional.cross_entropy(logits, labels, reduction="sum").item()
        correct += (logits.argmax(dim=1) == labels).sum().item()
        total += len(labels)
    torch.set_grad_enabled(True)
    model.train(flag)
    return {"loss": loss / total, "accuracy": correct / total}
