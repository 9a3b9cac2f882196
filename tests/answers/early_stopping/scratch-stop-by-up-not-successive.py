# task: stop_by_up
# verdict: wrong
# mistake: The rises are counted in all, not in successive strips.
# told: up-rises-in-all
def stop_by_up(validation, rises, strip=5):
    run, before = 0, None
    for epoch in range(strip - 1, len(validation), strip):
        value = validation[epoch]
        run = run + 1 if before is not None and value > before else run
        before = value
        if run == rises:
            return epoch
    return None
