# task: stop_by_up
# verdict: wrong
# mistake: the rises are counted altogether: a strip without a rise does not start the count again
# told: up-rises-in-all
def stop_by_up(validation, rises, strip=5):
    ends = validation[strip - 1 :: strip]
    risen = 0
    for number in range(1, len(ends)):
        if ends[number] > ends[number - 1]:
            risen += 1
            if risen == rises:
                return (number + 1) * strip - 1
    return None
