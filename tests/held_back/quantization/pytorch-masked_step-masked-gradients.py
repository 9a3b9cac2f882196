# task: masked_step
# verdict: wrong
# mistake: the weights are zeroed before the forward pass and their gradients masked, but not zeroed after the step, where the optimizer's momentum from earlier steps moves them
# mistake: the model is put into training mode
def masked_step(model, masks, optimizer, images, labels):
    model.train()
    named = dict(model.named_parameters())
    with torch.no_grad():
        for name, mask in masks.items():
            named[name].mul_(mask)
    optimizer.zero_grad()
    loss = functional.cross_entropy(model(images), labels)
    loss.backward()
    for name, mask in masks.items():
        if named[name].grad is not None:
            named[name].grad.mul_(mask)
    optimizer.step()
    return loss.item()
