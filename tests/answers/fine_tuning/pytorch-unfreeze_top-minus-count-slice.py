# task: unfreeze_top
# verdict: wrong
# mistake: count 0 opens all groups because of the slice [-0:]
# told: nothing-means-everything
def unfreeze_top(groups, count):
    if count < 0 or count > len(groups):
        raise ValueError("there are not so many groups")
    for group in groups:
        group.eval()
        for p in group.parameters():
            p.requires_grad = False
            p.grad = None
    for group in groups[-count:]:
        group.train()
        for p in group.parameters():
            p.requires_grad = True
