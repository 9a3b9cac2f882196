# task: c3_table
# verdict: wrong
# mistake: the array holds floats, asked were integers

def c3_table():
    table = np.zeros((16, 6))
    for i in range(6):
        table[i, [(i + k) % 6 for k in range(3)]] = 1
        table[i + 6, [(i + k) % 6 for k in range(4)]] = 1
    table[12, [0, 1, 3, 4]] = 1
    table[13, [1, 2, 4, 5]] = 1
    table[14, [0, 2, 3, 5]] = 1
    table[15] = 1
    return table
