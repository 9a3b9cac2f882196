# task: unfreeze_top
# verdict: wrong
# mistake: One group too many is opened.
# told: none
# open: is told that no group is frozen, but one too many is opened
def unfreeze_top(groups, count):
    if count not in range(len(groups) + 1):
        raise ValueError(f"{count} of {len(groups)} groups")
    for below, group in enumerate(groups):
        group.trainable = below >= len(groups) - count - 1
