# task: local_response_norm
# verdict: right
def local_response_norm(maps, size, alpha=1e-4, beta=0.75, k=1.0):
    ones = torch.ones(1, 1, size, 1, 1, dtype=maps.dtype, device=maps.device)
    sums = functional.conv3d((maps**2).unsqueeze(1), ones, padding=(size // 2, 0, 0)).squeeze(1)
    return maps / (k + alpha / size * sums) ** beta
