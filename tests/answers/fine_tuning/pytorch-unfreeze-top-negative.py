# task: unfreeze_top
# verdict: wrong
# mistake: With count 0 the slice from -0 on opens all groups.
# mistake: A negative count is accepted.
# told: negative-count-accepted, nothing-means-everything
def unfreeze_top(groups, count):
    if count > len(groups):
        raise ValueError("not so many groups")
    for group in groups:
        group.requires_grad_(False).eval()
        group.zero_grad(set_to_none=True)
    for group in groups[-count:]:
        group.requires_grad_(True).train()
