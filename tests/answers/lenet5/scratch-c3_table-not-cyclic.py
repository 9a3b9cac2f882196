# task: c3_table
# verdict: wrong
# mistake: the contiguous maps are cut off at the border instead of going on with map 0
# told: table-does-not-wrap, table-fours-do-not-wrap
def c3_table():
    table = np.zeros((16, 6), int)
    for i in range(6):
        table[i, i:i + 3] = 1
        table[6 + i, i:i + 4] = 1
    for row, cols in zip((12, 13, 14), ([0, 1, 3, 4], [1, 2, 4, 5], [0, 2, 3, 5])):
        table[row, cols] = 1
    table[15] = 1
    return table
