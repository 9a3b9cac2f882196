# task: evaluate
# verdict: wrong
# mistake: only the mode of the whole model is noted; model.train(mode) afterwards puts all modules into it, also those that were in another
# mistake: the recording of graphs is switched on afterwards, whether or not it was on before
# told: one-mode-for-all-modules, recording-switched-on
def evaluate(model, batches):
    mode = model.training
    model.eval()
    torch.set_grad_enabled(False)
    loss = correct = count = 0
    try:
        for inputs, labels in batches:
            logits = model(inputs)
            loss += functional.cross_entropy(logits, labels, reduction="sum").item()
            correct += (logits.argmax(dim=1) == labels).sum().item()
            count += len(labels)
    finally:
        torch.set_grad_enabled(True)
        model.train(mode)
    return {"loss": loss / count, "accuracy": correct / count}
