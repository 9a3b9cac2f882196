# task: similarities
# verdict: wrong
# mistake: autocast is not switched off, so the matrix product is computed in the half type
# told: product-within-autocast
def similarities(left, right, temperature=0.1):
    left = functional.normalize(left.float(), dim=1)
    right = functional.normalize(right.float(), dim=1)
    return (left @ right.T).float() / temperature
