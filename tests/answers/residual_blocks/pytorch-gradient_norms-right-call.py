# task: gradient_norms
# verdict: right
def gradient_norms(model, images, labels):
    from torch.func import functional_call

    stand_ins = {
        name: parameter.detach().requires_grad_()
        for name, parameter in model.named_parameters()
    }
    kernels = [value for value in stand_ins.values() if value.dim() == 4]
    if not kernels:
        return []
    modes = [(module, module.training) for module in model.modules()]
    try:
        model.train()
        with torch.enable_grad():
            logits = functional_call(model, stand_ins, (images,))
            rows = torch.arange(len(labels), device=logits.device)
            loss = -logits.log_softmax(dim=1)[rows, labels.long()].mean()
            slopes = torch.autograd.grad(loss, kernels, allow_unused=True)
    finally:
        for module, mode in modes:
            module.training = mode
    return [0.0 if s is None else float(s.square().sum().sqrt()) for s in slopes]
