# task: lenet5_costs
# verdict: wrong
# mistake: S4 and C5 are counted with 16 maps whatever the table says

def lenet5_costs(table):
    table = np.asarray(table)
    maps = table.shape[1]
    c3 = int(table.sum()) * 25 + len(table)
    costs = []

    def layer(name, parameters, connections):
        costs.append((name, int(parameters), int(connections)))

    layer("C1", maps * 26, maps * 26 * 28**2)
    layer("S2", maps * 2, maps * 5 * 14**2)
    layer("C3", c3, c3 * 10**2)
    layer("S4", 16 * 2, 16 * 5 * 5**2)
    layer("C5", 120 * (16 * 25 + 1), 120 * (16 * 25 + 1))
    layer("F6", 84 * (120 + 1), 84 * (120 + 1))
    layer("OUTPUT", 0, 10 * 84)
    return costs
