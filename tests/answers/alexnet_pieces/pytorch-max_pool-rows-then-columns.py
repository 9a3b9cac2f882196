# task: max_pool
# verdict: right
# way: Tensor.unfold and amax, along the rows first and along the columns afterwards
def max_pool(maps, kernel_size=3, stride=2):
    for axis in (2, 3):
        maps = maps.unfold(axis, kernel_size, stride).amax(dim=-1)
    return maps
