# task: unfreeze_top
# verdict: right
def unfreeze_top(groups, count):
    if count not in range(len(groups) + 1):
        raise ValueError(f"{count} of {len(groups)} groups")
    for below, group in enumerate(groups):
        group.trainable = below >= len(groups) - count
