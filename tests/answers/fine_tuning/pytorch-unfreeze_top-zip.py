# task: unfreeze_top
# verdict: wrong
# mistake: a count below 0 is accepted
def unfreeze_top(groups, count):
    if count > len(groups):
        raise ValueError(f"{count} of {len(groups)} groups")
    opened = [i >= len(groups) - count for i in range(len(groups))]
    for group, is_open in zip(groups, opened, strict=True):
        group.train(mode=is_open)
        group.requires_grad_(requires_grad=is_open)
        if not is_open:
            group.zero_grad(set_to_none=True)
