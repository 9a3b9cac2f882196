# task: stop_by_up
# verdict: wrong
# mistake: all strips with a rise are counted together; the count is not set back by a strip without one
# told: up-rises-in-all
def stop_by_up(validation, rises, strip=5):
    ends = list(range(strip - 1, len(validation), strip))
    count = 0
    for before, now in zip(ends, ends[1:]):
        if validation[now] > validation[before]:
            count += 1
            if count == rises:
                return now
    return None
