# task: unfreeze_top
# verdict: right
def unfreeze_top(groups, count):
    below = len(groups) - count
    if below < 0 or count < 0:
        raise ValueError("not so many groups")
    for group in list(groups)[:below]:
        for module in group.modules():
            module.training = False
        for parameter in group.parameters():
            parameter.grad = None
            parameter.requires_grad_(False)
    for group in list(groups)[below:]:
        group.requires_grad_().train(True)
