# task: max_pool
# verdict: wrong
# mistake: Gradients do not flow, because the windows are taken from the detached data.
# told: pooled-without-a-gradient
def max_pool(maps, kernel_size=3, stride=2):
    windows = maps.detach().unfold(2, kernel_size, stride).unfold(3, kernel_size, stride)
    return windows.amax(dim=(-2, -1)).requires_grad_(maps.requires_grad)
