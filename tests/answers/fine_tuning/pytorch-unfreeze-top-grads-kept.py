# task: unfreeze_top
# verdict: wrong
# mistake: Old gradients of frozen groups are not deleted.
# mistake: A negative count is accepted.
# told: negative-count-accepted, stale-gradients
def unfreeze_top(groups, count):
    if count > len(groups):
        raise ValueError("not so many groups")
    for group in groups:
        group.requires_grad_(False).eval()
    for group in groups[len(groups) - count :]:
        group.requires_grad_(True).train()
