# task: stop_by_up
# verdict: wrong
# mistake: the end of a strip is compared with the lowest end of all strips before, as patience does, instead of with the strip before; an error that falls again but stays above the lowest still counts as risen
# told: up-above-the-lowest
def stop_by_up(validation, rises, strip=5):
    ends = np.asarray(validation)[strip - 1 :: strip]
    in_a_row, lowest = 0, np.inf
    for number, value in enumerate(ends):
        if value > lowest:
            in_a_row += 1
        else:
            in_a_row, lowest = 0, value
        if in_a_row == rises:
            return number * strip + strip - 1
    return None
