# task: evaluate
# verdict: right
def evaluate(model, batches):
    modes = {module: module.training for module in model.modules()}
    total, right, count = 0.0, 0, 0
    try:
        model.eval()
        with torch.no_grad():
            for inputs, labels in batches:
                log_p = functional.log_softmax(model(inputs), dim=-1)
                total -= log_p.gather(1, labels.long().unsqueeze(1)).sum().item()
                right += (log_p.argmax(1) == labels).sum().item()
                count += labels.shape[0]
    finally:
        for module, mode in modes.items():
            module.training = mode
    return {"loss": total / count, "accuracy": right / count}
