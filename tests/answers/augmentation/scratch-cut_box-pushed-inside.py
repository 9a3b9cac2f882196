# task: cut_box
# verdict: wrong
# mistake: bottom and right are counted from the top and left that were already cut off, so a box at the upper or left edge keeps its full size instead of losing what lies outside
# told: counted-from-the-cut-corner
def cut_box(height, width, share, row, column):
    side = np.sqrt(1 - share)
    up, across = int(height * side / 2), int(width * side / 2)
    top, left = max(0, row - up), max(0, column - across)
    bottom = min(height, top + 2 * up)
    right = min(width, left + 2 * across)
    outside = 1 - (bottom - top) * (right - left) / (height * width)
    return top, bottom, left, right, outside
