# task: evaluate
# verdict: wrong
# mistake: only the mode of the whole model is noted and put back, submodules in another mode lose theirs
# told: one-mode-for-all-modules
def evaluate(model, batches):
    was_training = model.training
    model.eval()
    loss, correct, count = 0.0, 0, 0
    with torch.no_grad():
        for inputs, labels in batches:
            logits = model(inputs)
            loss += functional.cross_entropy(logits, labels, reduction="sum").item()
            correct += (logits.argmax(dim=1) == labels).sum().item()
            count += len(labels)
    model.train(was_training)
    return {"loss": loss / count, "accuracy": correct / count}
