# task: break_even
# verdict: right
def break_even(first_call, before, after):
    from fractions import Fraction

    first_call, before, after = (
        Fraction(float(seconds)) for seconds in (first_call, before, after)
    )
    debt, gain = first_call - before, before - after
    if debt <= 0:
        return 1
    return 1 + math.ceil(debt / gain) if gain > 0 else math.inf
