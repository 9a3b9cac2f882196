# task: fans
# verdict: right
def fans(shape):
    ghost = torch.empty(tuple(shape), device="meta")
    return ghost[0].numel(), ghost.select(1, 0).numel()
