# task: unfreeze_top
# verdict: wrong
# mistake: One group too many is opened.
# told: one-group-too-many
def unfreeze_top(groups, count):
    if count not in range(len(groups) + 1):
        raise ValueError(f"{count} of {len(groups)} groups")
    for below, group in enumerate(groups):
        group.trainable = below >= len(groups) - count - 1
