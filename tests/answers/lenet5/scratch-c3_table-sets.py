# task: c3_table
# verdict: right
def c3_table():
    rows = [{(i + k) % 6 for k in range(3)} for i in range(6)]
    rows += [{(i + k) % 6 for k in range(4)} for i in range(6)]
    rows += [{0, 1, 3, 4}, {1, 2, 4, 5}, {0, 2, 3, 5}, set(range(6))]
    return np.array([[int(j in row) for j in range(6)] for row in rows])
