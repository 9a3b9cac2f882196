# task: stop_by_up
# verdict: wrong
# mistake: The first epochs of the strips are compared instead of the last ones.
# mistake: An equal error counts as risen.
# told: up-equal-has-risen
def stop_by_up(validation, rises, strip=5):
    run, before = 0, None
    for epoch in range(0, len(validation), strip):
        value = validation[epoch]
        run = run + 1 if before is not None and value >= before else 0
        before = value
        if run == rises:
            return epoch
    return None
