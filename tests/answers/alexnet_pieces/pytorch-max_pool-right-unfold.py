# task: max_pool
# verdict: right
def max_pool(maps, kernel_size=3, stride=2):
    windows = maps
    for axis in (2, 3):
        windows = windows.unfold(axis, kernel_size, stride)
    return windows.flatten(start_dim=4).max(dim=4).values
