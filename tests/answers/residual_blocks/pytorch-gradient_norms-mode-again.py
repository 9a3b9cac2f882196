# task: gradient_norms
# verdict: wrong
# mistake: the mode of the whole model is set back at the end, layers with a mode of their own (a frozen normalization) lose it
# mistake: the gradients are set to None at the end instead of to what they were
# told: one-mode-for-all-layers, old-gradients-are-lost
def gradient_norms(model, images, labels):
    was_training = model.training
    model.train()
    model.zero_grad()
    with torch.enable_grad():
        loss = functional.cross_entropy(model(images), labels)
        loss.backward()
    norms = []
    for parameter in model.parameters():
        if parameter.dim() == 4:
            grad = parameter.grad
            norms.append(0.0 if grad is None else grad.norm().item())
    model.zero_grad()
    model.train(was_training)
    return norms
