# task: block_cost
# verdict: wrong
# mistake: whether there is a projection is decided by in_channels != channels, also for a bottleneck, whose output has 4 * channels: 256 -> 64 with a stride of 1 gets a projection that is not there, 64 -> 64 lacks its own
# mistake: the size is divided by the stride and rounded down, not up
# told: projection-by-the-narrow-width, size-rounded-down
def block_cost(in_channels, channels, size, stride=1, bottleneck=False):
    after = size // stride
    if bottleneck:
        out_channels = 4 * channels
        plan = [(in_channels, channels, 1, size), (channels, channels, 3, after),
                (channels, out_channels, 1, after)]
    else:
        out_channels = channels
        plan = [(in_channels, channels, 3, after), (channels, channels, 3, after)]
    if stride != 1 or in_channels != channels:
        plan.append((in_channels, out_channels, 1, after))
    parameters = work = 0
    for entering, leaving, kernel, side in plan:
        weights = entering * leaving * kernel**2
        parameters += weights + 2 * leaving
        work += weights * side**2
    return parameters, work
