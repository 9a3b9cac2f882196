# task: c3_table
# verdict: wrong
# mistake: the contiguous maps are set by slices, which end at the last S2 map and do not go on with map 0; maps 4, 5, 9, 10 and 11 see too few
# told: table-does-not-wrap, table-fours-do-not-wrap
def c3_table():
    table = np.zeros((16, 6), dtype=int)
    for start in range(6):
        table[start, start : start + 3] = 1
        table[start + 6, start : start + 4] = 1
    for row, seen in enumerate([(0, 1, 3, 4), (1, 2, 4, 5), (0, 2, 3, 5)], start=12):
        table[row, list(seen)] = 1
    table[15] = 1
    return table
