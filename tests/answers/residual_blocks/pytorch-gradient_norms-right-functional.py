# task: gradient_norms
# verdict: right
def gradient_norms(model, images, labels):
    copies = {
        name: p.detach().clone().requires_grad_() for name, p in model.named_parameters()
    }
    modes = [(module, module.training) for module in model.modules()]
    try:
        model.train()
        with torch.enable_grad():
            logits = torch.func.functional_call(model, copies, (images,))
            chosen = logits.log_softmax(dim=1).gather(1, labels.long()[:, None])
            kernels = [copy for copy in copies.values() if copy.ndim == 4]
            pulls = torch.autograd.grad(-chosen.mean(), kernels, allow_unused=True)
    finally:
        for module, training in modes:
            module.training = training
    return [0.0 if pull is None else float(pull.norm()) for pull in pulls]
