# task: gradient_norms
# verdict: wrong
# mistake: afterwards the mode of the whole model is set to what the outermost module had: layers that were frozen in evaluation mode come back in training mode
def gradient_norms(model, images, labels):
    was_training = model.training
    model.train()
    loss = functional.cross_entropy(model(images), labels)
    kernels = [p for p in model.parameters() if p.ndim == 4]
    gradients = torch.autograd.grad(loss, kernels)
    model.train(was_training)
    return [g.pow(2).sum().sqrt().item() for g in gradients]
