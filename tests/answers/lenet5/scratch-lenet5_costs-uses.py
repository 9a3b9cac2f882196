# task: lenet5_costs
# verdict: wrong
# mistake: a subsampling unit is given two connections (coefficient and bias) instead of five
# mistake: the output units are counted with a bias (850 connections instead of 840)
# told: costs-one-connection-for-a-window, costs-output-bias
def lenet5_costs(table):
    table = np.asarray(table)
    many, few = table.shape
    c1 = few * (25 + 1)
    c3 = int(table.sum()) * 25 + many
    c5 = 120 * (25 * many + 1)
    f6 = 84 * (120 + 1)
    return [
        ("C1", c1, c1 * 28 * 28),
        ("S2", 2 * few, 2 * few * 14 * 14),
        ("C3", c3, c3 * 10 * 10),
        ("S4", 2 * many, 2 * many * 5 * 5),
        ("C5", c5, c5),
        ("F6", f6, f6),
        ("OUTPUT", 0, 10 * (84 + 1)),
    ]
