# task: stop_by_up
# verdict: right
def stop_by_up(validation, rises, strip=5):
    run, before = 0, None
    for epoch in range(strip - 1, len(validation), strip):
        value = validation[epoch]
        run = run + 1 if before is not None and value > before else 0
        before = value
        if run == rises:
            return epoch
    return None
