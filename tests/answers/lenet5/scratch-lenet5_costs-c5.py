# task: lenet5_costs
# verdict: wrong
# mistake: C5 always counts 400 inputs, that is 16 maps, however many rows the table has
# told: costs-c5-of-sixteen-maps
def lenet5_costs(table):
    c3_maps, s2_maps = np.shape(table)
    ones = int(np.sum(table))
    c3 = 25 * ones + c3_maps
    c5 = 120 * (16 * 25 + 1)
    f6 = 84 * 121
    return [
        ("C1", 26 * s2_maps, 26 * s2_maps * 28 * 28),
        ("S2", 2 * s2_maps, 5 * s2_maps * 14 * 14),
        ("C3", c3, c3 * 10 * 10),
        ("S4", 2 * c3_maps, 5 * c3_maps * 5 * 5),
        ("C5", c5, c5),
        ("F6", f6, f6),
        ("OUTPUT", 0, 840),
    ]
