# task: inject_adapters
# verdict: wrong
# mistake: only layers without children are frozen: parameters that a module with children holds itself (a class token, positions) go on learning
# told: own-parameters-still-learn
def inject_adapters(body, rank, alpha):
    if isinstance(body, nn.Linear):
        return LoRALinear(body, rank, alpha)
    if isinstance(body, nn.Conv2d) and body.groups == 1:
        return LoRAConv(body, rank, alpha)
    children = list(body.named_children())
    if not children:
        for parameter in body.parameters():
            parameter.requires_grad_(False)
    for name, child in children:
        setattr(body, name, inject_adapters(child, rank, alpha))
    return body
