# task: evaluate
# verdict: right
def evaluate(model, batches):
    modes = [(module, module.training) for module in model.modules()]
    model.eval()
    try:
        with torch.inference_mode():
            pairs = [(model(inputs), labels) for inputs, labels in batches]
            logits = torch.cat([one for one, _ in pairs])
            labels = torch.cat([one for _, one in pairs])
            chosen = logits.gather(1, labels[:, None])[:, 0]
            losses = logits.logsumexp(dim=1) - chosen
            hits = labels.eq(logits.max(dim=1).indices).tolist()
            return {
                "loss": losses.mean().item(), "accuracy": sum(hits) / len(hits)
            }
    finally:
        for module, mode in modes:
            module.training = mode
