# task: similarities
# verdict: right
def similarities(left, right, temperature=0.1):
    with torch.autocast("cpu", enabled=False):
        left = left.to(torch.float32).unsqueeze(1)  # (N, 1, D)
        right = right.to(torch.float32).unsqueeze(0)  # (1, M, D)
        return functional.cosine_similarity(left, right, dim=-1) / temperature
