# task: training_trace
# verdict: right
# mistake: none; unusual because the gradients come from torch.autograd.grad, never touch .grad, and the update is written out
def training_trace(model, batches, rates, momentum):
    model.train()
    weights = list(model.parameters())
    velocities = [torch.zeros_like(w) for w in weights]
    logits_list, losses, first = [], [], []
    for (images, labels), rate in zip(batches, rates):
        images = torch.tensor(images, dtype=weights[0].dtype, device=weights[0].device)
        labels = torch.tensor(labels, dtype=torch.int64, device=images.device)
        logits = model(images)
        picked = logits.log_softmax(dim=1)[torch.arange(len(labels)), labels]
        loss = -picked.mean()
        gradients = torch.autograd.grad(loss, weights)
        logits_list.append(logits.detach().cpu().numpy().copy())
        losses.append(float(loss))
        if len(losses) == 1:
            for g in gradients:
                g = g.flatten() if g.ndim == 3 and g.shape[1:] == (1, 1) else g
                first.append(g.detach().cpu().numpy().copy())
        with torch.no_grad():
            for w, v, g in zip(weights, velocities, gradients):
                v.copy_(momentum * v + g)
                w.sub_(rate * v)
    return {
        "logits": logits_list, "losses": losses, "gradients": first,
        "weights": export_weights(model),
    }
