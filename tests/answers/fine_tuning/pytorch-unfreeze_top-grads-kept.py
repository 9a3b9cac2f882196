# task: unfreeze_top
# verdict: wrong
# mistake: gradients of frozen groups stay from earlier steps; frozen groups are not put into evaluation mode
# told: stale-gradients, statistics-of-frozen-groups-move
def unfreeze_top(groups, count):
    if not 0 <= count <= len(groups):
        raise ValueError(f"{count} of {len(groups)} groups")
    for i, group in enumerate(groups):
        is_open = i >= len(groups) - count
        group.requires_grad_(is_open)
        if is_open:
            group.train()
