# task: cut_box
# verdict: right
def cut_box(height, width, share, row, column):
    reach_y = int(height * (1 - share) ** 0.5 / 2)
    reach_x = int(width * (1 - share) ** 0.5 / 2)
    rows = [r for r in range(row - reach_y, row + reach_y) if 0 <= r < height]
    columns = [c for c in range(column - reach_x, column + reach_x) if 0 <= c < width]
    top, bottom = (rows[0], rows[-1] + 1) if rows else (int(row), int(row))
    left, right = (columns[0], columns[-1] + 1) if columns else (int(column), int(column))
    kept = float(1 - len(rows) * len(columns) / (height * width))
    return top, bottom, left, right, kept
