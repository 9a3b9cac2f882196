# task: lenet5_costs
# verdict: wrong
# mistake: S4 and C5 have the paper's sixteen maps whatever the table says
# told: costs-of-sixteen-maps
def lenet5_costs(table):
    seen = np.asarray(table).sum(axis=1)
    s2_maps = table.shape[1]

    def conv(fan_ins, side):
        parameters = sum(int(fan_in) + 1 for fan_in in fan_ins)
        return parameters, parameters * side * side

    def pool(maps, side):
        return 2 * maps, 5 * maps * side * side

    return [
        ("C1", *conv([25] * s2_maps, 28)),
        ("S2", *pool(s2_maps, 14)),
        ("C3", *conv(25 * seen, 10)),
        ("S4", *pool(16, 5)),
        ("C5", *conv([16 * 25] * 120, 1)),
        ("F6", *conv([120] * 84, 1)),
        ("OUTPUT", 0, 84 * 10),
    ]
