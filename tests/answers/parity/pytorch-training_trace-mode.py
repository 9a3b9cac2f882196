# task: training_trace
# verdict: wrong
# mistake: the model is not put into training mode
# told: inference-mode
def training_trace(model, batches, rates, momentum):
    dtype = next(model.parameters()).dtype
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1, momentum=momentum)
    trace = {"logits": [], "losses": [], "gradients": None}
    for (images, labels), rate in zip(batches, rates):
        optimizer.zero_grad()
        logits = model(torch.tensor(images, dtype=dtype))
        loss = F.cross_entropy(logits, torch.tensor(labels).long())
        loss.backward()
        trace["logits"].append(logits.detach().numpy().copy())
        trace["losses"].append(loss.item())
        if trace["gradients"] is None:
            gradients = [p.grad.numpy().copy() for p in model.parameters()]
            trace["gradients"] = [
                g.reshape(-1) if g.ndim == 3 and g.shape[1:] == (1, 1) else g
                for g in gradients
            ]
        for group in optimizer.param_groups:
            group["lr"] = rate
        optimizer.step()
    trace["weights"] = export_weights(model)
    return trace
