# task: evaluate
# verdict: wrong
# mistake: recording graphs is switched on at the end, also if it was off when the function was called
# told: recording-switched-on
def evaluate(model, batches):
    modes = [(module, module.training) for module in model.modules()]
    model.eval()
    torch.set_grad_enabled(False)
    loss, right, seen = 0.0, 0, 0
    for inputs, labels in batches:
        logits = model(inputs)
        loss += functional.cross_entropy(
            logits, labels, reduction="sum"
        ).item()
        right += (logits.argmax(dim=1) == labels).sum().item()
        seen += len(labels)
    torch.set_grad_enabled(True)
    for module, mode in modes:
        module.training = mode
    return {"loss": loss / seen, "accuracy": right / seen}
