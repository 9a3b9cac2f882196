# task: inception_costs
# verdict: right
def inception_costs(in_channels, widths, height, width, reductions=True):
    one, before3, three, before5, five, behind = widths
    chains = [
        [(1, one)],
        [(1, before3)] * reductions + [(3, three)],
        [(1, before5)] * reductions + [(5, five)],
        [(1, behind)] * reductions,
    ]
    total = {"channels": 0, "parameters": 0, "multiply_adds": 0}
    for chain in chains:
        maps = in_channels
        for size, out in chain:
            total["parameters"] += (maps * size * size + 1) * out
            total["multiply_adds"] += maps * size * size * out * height * width
            maps = out
        total["channels"] += maps
    return total
