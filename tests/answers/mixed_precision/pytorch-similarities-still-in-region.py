# task: similarities
# verdict: wrong
# mistake: .float() alone does not leave a region of autocast: the product of the rows is computed in half precision there and returned in it
# mistake: the temperature divides the rows before they are brought to length 1, so it cancels and the cosines are returned undivided
# told: cast-within-autocast, no-temperature
def similarities(left, right, temperature=0.1):
    left = functional.normalize(left.float() / temperature, dim=1)
    right = functional.normalize(right.float(), dim=1)
    return left @ right.mT
