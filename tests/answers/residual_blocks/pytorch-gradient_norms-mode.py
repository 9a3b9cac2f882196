# task: gradient_norms
# verdict: wrong
# mistake: the model is left in training mode
# told: stays-in-training-mode
def gradient_norms(model, images, labels):
    model.train()
    kernels = [p for p in model.parameters() if p.dim() == 4]
    loss = functional.cross_entropy(model(images), labels)
    gradients = torch.autograd.grad(loss, kernels)
    return [g.square().sum().sqrt().item() for g in gradients]
