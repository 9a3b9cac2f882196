# task: unfreeze_top
# verdict: wrong
# mistake: takes the first groups for the top ones
# told: unfrozen-from-below
def unfreeze_top(groups, count):
    if not 0 <= count <= len(groups):
        raise ValueError(f"{count} of {len(groups)} groups")
    for number, group in enumerate(groups):
        group.trainable = number < count
