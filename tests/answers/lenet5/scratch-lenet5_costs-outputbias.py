# task: lenet5_costs
# verdict: wrong
# mistake: a bias is counted among the connections of the output units
# mistake: the four inputs of a subsampling unit are counted as one connection (2 per unit instead of 5)
# told: costs-one-connection-for-a-window, costs-output-bias
def lenet5_costs(table):
    c3_maps, c1_maps = table.shape
    ones = int(table.sum())
    c1 = c1_maps * (5 * 5 + 1)
    c3 = ones * 25 + c3_maps
    c5 = 120 * (c3_maps * 25 + 1)
    f6 = 84 * (120 + 1)
    return [
        ("C1", c1, c1 * 28 * 28),
        ("S2", 2 * c1_maps, 2 * c1_maps * 14 * 14),
        ("C3", c3, c3 * 10 * 10),
        ("S4", 2 * c3_maps, 2 * c3_maps * 5 * 5),
        ("C5", c5, c5),
        ("F6", f6, f6),
        ("OUTPUT", 0, 10 * (84 + 1)),
    ]
