# task: lenet5_costs
# verdict: wrong
# mistake: C5 always sees the paper's 16 maps of 5 x 5, whatever number of C3 maps the table has
# mistake: the output units are given a bias, so OUTPUT has 10 * 85 connections instead of 10 * 84
# told: costs-c5-of-sixteen-maps, costs-output-bias
def lenet5_costs(table):
    c3_maps, s2_maps = np.asarray(table).shape
    crosses = int(np.asarray(table).sum())
    c1 = s2_maps * (25 + 1)
    c3 = crosses * 25 + c3_maps
    c5 = 120 * (16 * 25 + 1)
    f6 = 84 * (120 + 1)
    return [
        ("C1", c1, c1 * 28 * 28),
        ("S2", 2 * s2_maps, s2_maps * 14 * 14 * (4 + 1)),
        ("C3", c3, c3 * 10 * 10),
        ("S4", 2 * c3_maps, c3_maps * 5 * 5 * (4 + 1)),
        ("C5", c5, c5),
        ("F6", f6, f6),
        ("OUTPUT", 0, 10 * (84 + 1)),
    ]
