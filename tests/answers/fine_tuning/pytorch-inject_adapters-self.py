# task: inject_adapters
# verdict: wrong
# mistake: a body that is itself a linear layer or a convolution gets no adapter
# told: body-itself-forgotten
def inject_adapters(body, rank, alpha):
    body.requires_grad_(False)
    pending = [body]
    while pending:
        module = pending.pop()
        for name, child in list(module.named_children()):
            if isinstance(child, nn.Linear):
                setattr(module, name, LoRALinear(child, rank, alpha))
            elif isinstance(child, nn.Conv2d) and child.groups == 1:
                setattr(module, name, LoRAConv(child, rank, alpha))
            else:
                pending.append(child)
    return body
