# task: c3_table
# verdict: wrong
# mistake: the rows do not wrap around from map 5 to map 0
# told: table-does-not-wrap, table-fours-do-not-wrap
def c3_table():
    table = np.zeros((16, 6), dtype=int)
    for i in range(6):
        table[i, i : i + 3] = 1
        table[6 + i, i : i + 4] = 1
    table[12, [0, 1, 3, 4]] = 1
    table[13, [1, 2, 4, 5]] = 1
    table[14, [0, 2, 3, 5]] = 1
    table[15] = 1
    return table
