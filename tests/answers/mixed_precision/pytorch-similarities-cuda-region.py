# task: similarities
# verdict: wrong
# mistake: the region that is switched off is that of "cuda"; a caller's region of autocast on the processor goes on, and the product comes back in 16 bits
# told: cast-within-autocast
def similarities(left, right, temperature=0.1):
    with torch.autocast("cuda", enabled=False):
        left = functional.normalize(left.float(), dim=1)
        right = functional.normalize(right.float(), dim=1)
        return left @ right.T / temperature
