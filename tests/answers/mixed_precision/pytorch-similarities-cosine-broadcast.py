# task: similarities
# verdict: right
# way: functional.cosine_similarity of all pairs by broadcasting, autocast switched off
def similarities(left, right, temperature=0.1):
    with torch.autocast(device_type="cpu", enabled=False):
        rows = left.to(torch.float32).unsqueeze(1)  # (N, 1, D)
        columns = right.to(torch.float32).unsqueeze(0)  # (1, M, D)
        cosines = functional.cosine_similarity(rows, columns, dim=2)
        return cosines / temperature
