# task: training_trace
# verdict: wrong
# mistake: the gradients are those of the last step instead of the first
# told: gradients-of-the-last-step
def training_trace(model, batches, rates, momentum):
    model.train()
    dtype = next(model.parameters()).dtype
    velocities = [torch.zeros_like(p) for p in model.parameters()]
    trace = {"logits": [], "losses": [], "gradients": []}
    for (images, labels), rate in zip(batches, rates):
        logits = model(torch.tensor(images, dtype=dtype))
        loss = F.cross_entropy(logits, torch.tensor(labels).long())
        gradients = torch.autograd.grad(loss, list(model.parameters()))
        trace["logits"].append(logits.detach().numpy().copy())
        trace["losses"].append(loss.item())
        trace["gradients"] = [
            (g.reshape(-1) if g.ndim == 3 and g.shape[1:] == (1, 1) else g).numpy().copy()
            for g in gradients
        ]
        with torch.no_grad():
            for p, v, g in zip(model.parameters(), velocities, gradients):
                v.mul_(momentum).add_(g)
                p.sub_(rate * v)
    trace["weights"] = export_weights(model)
    return trace
