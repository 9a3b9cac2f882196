# task: unfreeze_top
# verdict: wrong
# mistake: with count 0 all groups are opened because of the slice from minus 0
# told: nothing-means-everything
def unfreeze_top(groups, count):
    if count > len(groups) or count < 0:
        raise ValueError("not so many groups")
    for group in groups:
        group.eval()
        for p in group.parameters():
            p.requires_grad = False
            p.grad = None
    for group in groups[-count:]:
        group.train()
        for p in group.parameters():
            p.requires_grad = True
