# task: cut_box
# verdict: wrong
# mistake: the share counts the whole box, also what was cut off outside of the image
def cut_box(height, width, share, row, column):
    reach_y = int(height * np.sqrt(1 - share) / 2)
    reach_x = int(width * np.sqrt(1 - share) / 2)
    top, bottom = max(row - reach_y, 0), min(row + reach_y, height)
    left, right = max(column - reach_x, 0), min(column + reach_x, width)
    left_over = 1.0 - (2 * reach_y) * (2 * reach_x) / (height * width)
    return top, bottom, left, right, left_over
