# task: unfreeze_top
# verdict: wrong
# mistake: groups[-count:] are all groups where count is 0, so nothing is frozen then
# mistake: gradients of earlier steps in frozen groups are set to zeros, not deleted, so an optimizer goes on moving these weights by its momentum
def unfreeze_top(groups, count):
    if count < 0 or count > len(groups):
        raise ValueError("count must be from 0 to the number of groups")
    open_groups = groups[-count:]
    for group in groups:
        is_open = any(group is other for other in open_groups)
        group.train(is_open)
        for parameter in group.parameters():
            parameter.requires_grad_(is_open)
            if not is_open and parameter.grad is not None:
                parameter.grad.zero_()
