# task: unfreeze_top
# verdict: wrong
# mistake: groups[-count:] with a count of 0 is the whole list, so everything is opened instead of frozen
# told: nothing-means-everything
def unfreeze_top(groups, count):
    if count < 0 or count > len(groups):
        raise ValueError(f"cannot open {count} of {len(groups)} groups")
    for group in groups:
        group.eval()
        for parameter in group.parameters():
            parameter.requires_grad = False
            parameter.grad = None
    for group in groups[-count:]:
        group.train()
        group.requires_grad_(True)
