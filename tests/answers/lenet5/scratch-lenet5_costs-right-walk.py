# task: lenet5_costs
# verdict: right
def lenet5_costs(table):
    seen = [int(np.count_nonzero(row)) for row in np.asarray(table)]
    maps = np.asarray(table).shape[1]
    layers = (
        ("C1", "conv", [1] * maps, 5), ("S2", "pool", maps, 2),
        ("C3", "conv", seen, 5), ("S4", "pool", len(seen), 2),
        ("C5", "conv", [len(seen)] * 120, 5), ("F6", "conv", [120] * 84, 1),
    )
    found, size = [], 32
    for name, kind, units, window in layers:
        if kind == "conv":
            size = size - window + 1
            stored = sum(n * window**2 + 1 for n in units)
            used = stored * size**2
        else:
            size = size // window
            stored = 2 * units
            used = units * (window**2 + 1) * size**2
        found.append((name, stored, used))
    return [*found, ("OUTPUT", 0, 84 * 10)]
