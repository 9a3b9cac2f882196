# task: lenet5_costs
# verdict: wrong
# mistake: a subsampling unit counts two connections instead of five; the fixed codes of the output count as parameters
# told: costs-codes-are-trained, costs-one-connection-for-a-window
def lenet5_costs(table):
    table = np.asarray(table)
    c3, s2 = table.shape
    ones = int(table.sum())
    return [
        ("C1", 26 * s2, 26 * s2 * 28 * 28),
        ("S2", 2 * s2, 2 * s2 * 14 * 14),
        ("C3", 25 * ones + c3, (25 * ones + c3) * 100),
        ("S4", 2 * c3, 2 * c3 * 25),
        ("C5", 120 * (25 * c3 + 1), 120 * (25 * c3 + 1)),
        ("F6", 84 * 121, 84 * 121),
        ("OUTPUT", 840, 840),
    ]
