# task: cut_box
# verdict: wrong
# mistake: the share that was asked for
# told: share-not-counted-anew
def cut_box(height, width, share, row, column):
    r = 0.5 * np.sqrt(1.0 - share)
    rh, rw = int(r * height), int(r * width)
    y1, y2 = np.clip([row - rh, row + rh], 0, height)
    x1, x2 = np.clip([column - rw, column + rw], 0, width)
    return int(y1), int(y2), int(x1), int(x2), share
