# task: cut_box
# verdict: wrong
# mistake: the box is cut off at the edge by shifting it inside (as a window that must fit) instead of clipping it, so a box at the edge stays as large as in the middle
# told: box-moved-inside
def cut_box(height, width, share, row, column):
    reach = np.sqrt(1 - share) / 2
    up, side = int(height * reach), int(width * reach)
    top = min(max(row - up, 0), height - 2 * up)
    left = min(max(column - side, 0), width - 2 * side)
    bottom, right = top + 2 * up, left + 2 * side
    left_over = 1 - (bottom - top) * (right - left) / (height * width)
    return top, bottom, left, right, left_over
