# task: training_trace
# verdict: right
# way: torch.autograd.grad, which leaves .grad alone, the softmax written with logsumexp, and the velocities in a list of one's own
def training_trace(model, batches, rates, momentum):
    weights = list(model.parameters())
    kind, device = weights[0].dtype, weights[0].device
    velocities = [torch.zeros_like(w) for w in weights]
    logits_of, losses, first = [], [], None
    model.train()
    for (images, labels), rate in zip(batches, rates, strict=True):
        x = torch.as_tensor(np.array(images)).to(device, kind)
        y = torch.as_tensor(np.array(labels)).to(device, torch.int64)
        logits = model(x)
        of_labels = logits[torch.arange(len(y), device=device), y]
        loss = (torch.logsumexp(logits, dim=1) - of_labels).mean()
        gradients = torch.autograd.grad(loss, weights)
        logits_of.append(logits.detach().cpu().numpy().copy())
        losses.append(float(loss.detach()))
        if first is None:
            first = [g.detach().cpu().numpy().copy() for g in gradients]
        with torch.no_grad():
            for w, v, g in zip(weights, velocities, gradients, strict=True):
                v.mul_(momentum).add_(g)
                w.sub_(v, alpha=rate)
    first = [
        g[:, 0, 0] if g.ndim == 3 and g.shape[1] == g.shape[2] == 1 else g
        for g in first or []
    ]
    return {
        "logits": logits_of, "losses": losses, "gradients": first,
        "weights": export_weights(model),
    }
