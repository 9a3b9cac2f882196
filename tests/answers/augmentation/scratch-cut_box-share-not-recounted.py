# task: cut_box
# verdict: wrong
# mistake: the share that was asked for is returned, not the one counted after cutting off
# told: share-not-counted-anew
def cut_box(height, width, share, row, column):
    side = np.sqrt(1 - share)
    dy, dx = int(height * side / 2), int(width * side / 2)
    top, bottom = max(row - dy, 0), min(row + dy, height)
    left, right = max(column - dx, 0), min(column + dx, width)
    return top, bottom, left, right, share
