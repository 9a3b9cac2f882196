# task: c3_table
# verdict: right
# way: rows as bit strings; the cyclic ones are rotations of a string
def c3_table():
    def rotated(text, by):
        return text[-by:] + text[:-by] if by else text

    rows = [rotated("111000", i) for i in range(6)]
    rows += [rotated("111100", i) for i in range(6)]
    rows += ["110110", "011011", "101101", "111111"]
    return np.array([[int(bit) for bit in row] for row in rows])
