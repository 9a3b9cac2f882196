# task: inject_adapters
# verdict: right
# way: recursion over named_children; the call for a child returns what takes its place
def inject_adapters(body, rank, alpha):
    body.requires_grad_(False)
    adapter = None
    if isinstance(body, nn.Linear):
        adapter = LoRALinear
    elif isinstance(body, nn.Conv2d) and body.groups == 1:
        adapter = LoRAConv
    if adapter is not None:
        return adapter(body, rank, alpha).train(body.training)
    for name, child in list(body.named_children()):
        setattr(body, name, inject_adapters(child, rank, alpha))
    return body
