# task: unfreeze_top
# verdict: wrong
# mistake: old gradients of frozen groups stay; the frozen groups stay in training mode
# told: stale-gradients, statistics-of-frozen-groups-move
def unfreeze_top(groups, count):
    if not 0 <= count <= len(groups):
        raise ValueError(f"there are only {len(groups)} groups")
    closed = len(groups) - count
    for i, group in enumerate(groups):
        group.requires_grad_(i >= closed)
        if i >= closed:
            group.train()
