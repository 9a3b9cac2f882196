# task: lenet5_costs
# verdict: wrong
# mistake: C1 and S2 always have 6 maps, even if the table has another number of S2 maps
# mistake: the output units are given a bias: 10 * 85 connections instead of 10 * 84
# told: costs-of-six-maps, costs-output-bias
def lenet5_costs(table):
    table = np.asarray(table)
    maps = table.shape[0]

    def conv(name, per_unit, side):
        parameters = int(sum(n + 1 for n in per_unit))
        return name, parameters, parameters * side * side

    def sub(name, count, side):
        return name, 2 * count, 5 * count * side * side

    return [
        conv("C1", [25] * 6, 28),
        sub("S2", 6, 14),
        conv("C3", [25 * int(n) for n in table.sum(axis=1)], 10),
        sub("S4", maps, 5),
        conv("C5", [25 * maps] * 120, 1),
        conv("F6", [120] * 84, 1),
        ("OUTPUT", 0, 10 * (84 + 1)),
    ]
