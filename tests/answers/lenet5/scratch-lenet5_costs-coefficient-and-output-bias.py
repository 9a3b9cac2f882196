# task: lenet5_costs
# verdict: wrong
# mistake: a subsampling unit is counted with 2 connections (coefficient and bias) instead of 4 inputs + 1 bias = 5
# mistake: the output units are given a bias: 850 connections instead of 840
# told: costs-one-connection-for-a-window, costs-output-bias
def lenet5_costs(table):
    c3_maps, s2_maps = np.shape(table)
    seen = int(np.sum(table))
    c3 = 25 * seen + c3_maps
    c5 = 120 * (25 * c3_maps + 1)
    return [
        ("C1", 26 * s2_maps, 26 * s2_maps * 28**2),
        ("S2", 2 * s2_maps, 2 * s2_maps * 14**2),
        ("C3", c3, c3 * 10**2),
        ("S4", 2 * c3_maps, 2 * c3_maps * 5**2),
        ("C5", c5, c5),
        ("F6", 84 * 121, 84 * 121),
        ("OUTPUT", 0, 10 * 85),
    ]
