# task: similarities
# verdict: wrong
# mistake: autocast is not switched off, so the matrix product is in half in a region of autocast
# told: product-within-autocast
def similarities(left, right, temperature=0.1):
    left, right = left.float(), right.float()
    left = left / left.norm(dim=1, keepdim=True)
    right = right / right.norm(dim=1, keepdim=True)
    return (left @ right.T).float() / temperature
