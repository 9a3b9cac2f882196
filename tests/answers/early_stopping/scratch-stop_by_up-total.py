# task: stop_by_up
# verdict: wrong
# mistake: rises are counted in all, the count is not set back by a strip without a rise
# told: up-rises-in-all
def stop_by_up(validation, rises, strip=5):
    ends = range(strip - 1, len(validation), strip)
    risen = 0
    for before, now in zip(ends, ends[1:]):
        if validation[now] > validation[before]:
            risen += 1
        if risen == rises:
            return now
    return None
