# task: max_pool
# verdict: right
def max_pool(maps, kernel_size=3, stride=2):
    rows = maps.unfold(2, kernel_size, stride).amax(-1)
    return rows.unfold(3, kernel_size, stride).max(dim=-1).values
