# task: stop_by_up
# verdict: wrong
# mistake: the rises are counted without starting again when a strip does not rise
# told: up-rises-in-all
def stop_by_up(validation, rises, strip=5):
    ends = np.asarray(validation)[strip - 1 :: strip]
    count = 0
    for number in range(1, len(ends)):
        if ends[number] > ends[number - 1]:
            count += 1
            if count == rises:
                return (number + 1) * strip - 1
    return None
