# task: c3_table
# verdict: wrong
# mistake: the runs of four maps start one map too late
# mistake: the list of the three special rows is written in another order
# told: table-fours-start-one-later, table-special-rows-exchanged
def c3_table():
    table = np.zeros((16, 6), int)
    for i in range(6):
        table[i, [(i + k) % 6 for k in range(3)]] = 1
        table[6 + i, [(i + 1 + k) % 6 for k in range(4)]] = 1
    for row, cols in zip((12, 13, 14), ([0, 1, 3, 4], [0, 2, 3, 5], [1, 2, 4, 5])):
        table[row, cols] = 1
    table[15] = 1
    return table
