# task: inject_adapters
# verdict: wrong
# mistake: a body that is itself a linear layer or a convolution gets no adapter
# mistake: everything is frozen at the end, after the adapters were put in, so A and B are frozen, too
def inject_adapters(body, rank, alpha):
    def visit(module):
        for name, child in list(module.named_children()):
            if isinstance(child, nn.Linear):
                setattr(module, name, LoRALinear(child, rank, alpha))
            elif isinstance(child, nn.Conv2d) and child.groups == 1:
                setattr(module, name, LoRAConv(child, rank, alpha))
            else:
                visit(child)

    visit(body)
    for parameter in body.parameters():
        parameter.requires_grad_(False)
    return body
