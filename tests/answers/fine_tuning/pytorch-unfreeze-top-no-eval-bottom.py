# task: unfreeze_top
# verdict: wrong
# mistake: The bottom groups are opened instead of the top ones.
# mistake: Frozen groups stay in training mode.
# mistake: A negative count is accepted.
# told: negative-count-accepted, unfrozen-from-below
def unfreeze_top(groups, count):
    if count > len(groups):
        raise ValueError("not so many groups")
    for group in groups:
        group.requires_grad_(False)
        group.zero_grad(set_to_none=True)
    for group in groups[:count]:
        group.requires_grad_(True).train()
