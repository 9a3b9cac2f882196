# task: training_trace
# verdict: wrong
# mistake: the gradients are set to None after each step and not before the first backward pass, so that what lies in .grad at the beginning is part of the first step
# told: old-gradients-added
def training_trace(model, batches, rates, momentum):
    kind = next(model.parameters()).dtype
    optimizer = torch.optim.SGD(model.parameters(), lr=1.0, momentum=momentum)
    trace = {"logits": [], "losses": [], "gradients": None}
    model.train()
    for (images, labels), rate in zip(batches, rates, strict=True):
        logits = model(torch.tensor(images, dtype=kind))
        loss = F.cross_entropy(logits, torch.tensor(labels, dtype=torch.long))
        loss.backward()
        trace["logits"].append(logits.detach().numpy().copy())
        trace["losses"].append(loss.item())
        if trace["gradients"] is None:
            found = [p.grad.numpy().copy() for p in model.parameters()]
            trace["gradients"] = [
                g.reshape(-1) if g.ndim == 3 and g.shape[1:] == (1, 1) else g
                for g in found
            ]
        optimizer.param_groups[0]["lr"] = rate
        optimizer.step()
        optimizer.zero_grad()
    trace["weights"] = export_weights(model)
    return trace
