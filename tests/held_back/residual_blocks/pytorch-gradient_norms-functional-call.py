# task: gradient_norms
# verdict: right
# mistake: none; unusual because the gradients are those of detached stand-ins for the parameters, with which the model is called functionally
def gradient_norms(model, images, labels):
    modes = {module: module.training for module in model.modules()}
    stand_ins = {n: p.detach().requires_grad_() for n, p in model.named_parameters()}
    kernels = [p for p in stand_ins.values() if p.dim() == 4]
    model.train()
    try:
        with torch.enable_grad():
            logits = torch.func.functional_call(model, stand_ins, (images,))
            chosen = logits.log_softmax(1).gather(1, labels[:, None].long())
            gradients = torch.autograd.grad(-chosen.mean(), kernels)
    finally:
        for module, mode in modes.items():
            module.training = mode
    return [float(torch.linalg.vector_norm(g)) for g in gradients]
