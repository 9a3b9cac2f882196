# task: lenet5_costs
# verdict: wrong
# mistake: a subsampling unit gets two connections (its coefficient and its bias) where it has five, four inputs and a bias
# mistake: an output unit gets 85 connections, with a bias that it does not have

def lenet5_costs(table):
    table = np.asarray(table)
    c3_maps, s2_maps = table.shape
    inputs = table.sum(axis=1) * 25
    c3 = int((inputs + 1).sum())
    c5 = 120 * (25 * c3_maps + 1)
    f6 = 84 * 121
    return [
        ("C1", s2_maps * 26, s2_maps * 26 * 28 * 28),
        ("S2", s2_maps * 2, s2_maps * 14 * 14 * 2),
        ("C3", c3, c3 * 10 * 10),
        ("S4", c3_maps * 2, c3_maps * 5 * 5 * 2),
        ("C5", c5, c5),
        ("F6", f6, f6),
        ("OUTPUT", 0, 10 * 85),
    ]
