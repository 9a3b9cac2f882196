# task: unfreeze_top
# verdict: right
def unfreeze_top(groups, count):
    if not 0 <= count <= len(groups):
        raise ValueError("not so many groups")
    for group in groups:
        group.requires_grad_(False).eval()
        group.zero_grad(set_to_none=True)
    for group in groups[len(groups) - count :]:
        group.requires_grad_(True).train()
