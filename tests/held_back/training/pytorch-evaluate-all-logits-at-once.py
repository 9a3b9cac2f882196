# task: evaluate
# verdict: right
# mistake: none; unusual because the logits of all batches are joined, and loss and accuracy are taken from them once, in inference mode

def evaluate(model, batches):
    modes = [(module, module.training) for module in model.modules()]
    try:
        with torch.inference_mode():
            model.eval()
            pairs = [(model(inputs), labels) for inputs, labels in batches]
            logits, labels = (torch.cat(parts) for parts in zip(*pairs))
            loss = functional.cross_entropy(logits.double(), labels)
            correct = torch.count_nonzero(logits.argmax(dim=1) == labels)
            return {"loss": float(loss), "accuracy": int(correct) / len(labels)}
    finally:
        for module, mode in modes:
            module.training = mode
