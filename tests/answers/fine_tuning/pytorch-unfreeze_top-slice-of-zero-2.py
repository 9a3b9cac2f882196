# task: unfreeze_top
# verdict: wrong
# mistake: groups[-count:] with count 0 is the whole list and groups[:-0] is empty: everything is opened instead of frozen
# mistake: the gradients that frozen parameters have from earlier steps are not deleted
# told: nothing-means-everything
def unfreeze_top(groups, count):
    if not 0 <= count <= len(groups):
        raise ValueError(f"{count} of {len(groups)} groups")
    for group in groups[:-count]:
        group.requires_grad_(False)
        group.eval()
    for group in groups[-count:]:
        group.requires_grad_(True)
        group.train()
