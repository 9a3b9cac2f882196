# task: unfreeze_top
# verdict: wrong
# mistake: a negative count is not refused
def unfreeze_top(groups, count):
    if count > len(groups):
        raise ValueError(f"there are only {len(groups)} groups")
    first_open = len(groups) - count
    for number, group in enumerate(groups):
        group.trainable = number >= first_open
