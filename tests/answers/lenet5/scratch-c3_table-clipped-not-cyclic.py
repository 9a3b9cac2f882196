# task: c3_table
# verdict: wrong
# mistake: contiguous groups are cut off at map 5 instead of going on at map 0
# told: table-does-not-wrap, table-fours-do-not-wrap
def c3_table():
    table = np.zeros((16, 6), dtype=int)
    for i in range(6):
        table[i, i : i + 3] = 1
        table[i + 6, i : i + 4] = 1
    for i, seen in zip((12, 13, 14), ([0, 1, 3, 4], [1, 2, 4, 5], [0, 2, 3, 5])):
        table[i, seen] = 1
    table[15] = 1
    return table
