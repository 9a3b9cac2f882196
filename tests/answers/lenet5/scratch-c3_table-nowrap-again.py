# task: c3_table
# verdict: wrong
# mistake: the runs of maps are cut off at map 5 instead of going on with map 0
# told: table-does-not-wrap, table-fours-do-not-wrap
def c3_table():
    table = np.zeros((16, 6), dtype=int)
    for start in range(6):
        table[start, start:start + 3] = 1
        table[6 + start, start:start + 4] = 1
    for row, maps in zip((12, 13, 14), ([0, 1, 3, 4], [1, 2, 4, 5], [0, 2, 3, 5])):
        table[row, maps] = 1
    table[15] = 1
    return table
