# task: lenet5_costs
# verdict: wrong
# mistake: the layers around C3 always have 6 and 16 maps, whatever the table says
# told: costs-of-the-papers-maps
def lenet5_costs(table):
    ones = int(np.sum(table))
    c3 = 25 * ones + 16
    return [
        ("C1", 156, 156 * 784),
        ("S2", 12, 6 * 196 * 5),
        ("C3", c3, c3 * 100),
        ("S4", 32, 16 * 25 * 5),
        ("C5", 48120, 48120),
        ("F6", 10164, 10164),
        ("OUTPUT", 0, 840),
    ]
