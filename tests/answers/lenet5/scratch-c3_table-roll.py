# task: c3_table
# verdict: right
def c3_table():
    three = np.stack([np.roll([1, 1, 1, 0, 0, 0], i) for i in range(6)])
    four = np.stack([np.roll([1, 1, 1, 1, 0, 0], i) for i in range(6)])
    rest = np.array([[1, 1, 0, 1, 1, 0], [0, 1, 1, 0, 1, 1], [1, 0, 1, 1, 0, 1], [1] * 6])
    return np.concatenate([three, four, rest])
