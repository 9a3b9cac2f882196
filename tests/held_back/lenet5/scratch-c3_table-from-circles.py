# task: c3_table
# verdict: right
# mistake: none; unusual because the cyclic rows are read off distances on a circle of six, and the others from strings

def c3_table():
    behind = (np.arange(6) - np.arange(6)[:, None]) % 6  # steps from the start
    rest = ["110110", "011011", "101101", "111111"]
    rest = np.array([[int(digit) for digit in row] for row in rest])
    return np.concatenate([(behind < 3).astype(int), (behind < 4).astype(int), rest])
