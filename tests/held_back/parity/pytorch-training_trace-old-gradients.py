# task: training_trace
# verdict: wrong
# mistake: gradients that lie in .grad at the start are added to those of the first step
def training_trace(model, batches, rates, momentum):
    model.train()
    parameters = list(model.parameters())
    dtype = parameters[0].dtype
    optimizer = torch.optim.SGD(parameters, lr=1.0, momentum=momentum)
    trace = {"logits": [], "losses": []}
    for number, ((images, labels), rate) in enumerate(zip(batches, rates)):
        images = torch.as_tensor(np.asarray(images)).to(dtype)
        labels = torch.as_tensor(np.asarray(labels)).long()
        logits = model(images)
        loss = F.cross_entropy(logits, labels)
        loss.backward()
        trace["logits"].append(logits.detach().numpy().copy())
        trace["losses"].append(loss.item())
        if number == 0:
            gradients = [p.grad.numpy().copy() for p in parameters]
            trace["gradients"] = [
                g.ravel() if g.ndim == 3 and g.shape[1:] == (1, 1) else g for g in gradients
            ]
        optimizer.param_groups[0]["lr"] = rate
        optimizer.step()
        optimizer.zero_grad()
    trace["weights"] = export_weights(model)
    return trace
