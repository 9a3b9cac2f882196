# task: evaluate
# verdict: wrong
# mistake: remembers the mode of the whole model only, and puts all modules into it; a frozen part that was in evaluation mode is not any more
# mistake: recording is switched on afterwards, whether or not it was on before the call

def evaluate(model, batches):
    was_training = model.training
    model.eval()
    torch.set_grad_enabled(False)
    total, correct, count = 0.0, 0, 0
    for inputs, labels in batches:
        logits = model(inputs)
        total += functional.cross_entropy(logits, labels, reduction="sum").item()
        correct += (logits.argmax(dim=1) == labels).sum().item()
        count += len(labels)
    torch.set_grad_enabled(True)
    model.train(was_training)
    return {"loss": total / count, "accuracy": correct / count}
