# task: unfreeze_top
# verdict: wrong
# mistake: with count 0 the slice from -0 on takes all groups, and everything is opened
# told: nothing-means-everything
def unfreeze_top(groups, count):
    if count < 0 or count > len(groups):
        raise ValueError(f"there are {len(groups)} groups, not {count}")
    for group in groups[-count:]:
        group.train()
        group.requires_grad_(True)
    for group in groups[:-count]:
        group.eval()
        for parameter in group.parameters():
            parameter.requires_grad = False
            parameter.grad = None
