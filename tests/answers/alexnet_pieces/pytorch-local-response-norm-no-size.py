# task: local_response_norm
# verdict: wrong
# mistake: alpha is not divided by the size, as in the paper.
# told: alpha-convention-of-the-other-framework
def local_response_norm(maps, size, alpha=1e-4, beta=0.75, k=1.0):
    places = torch.arange(maps.shape[1], device=maps.device)
    band = ((places[:, None] - places).abs() <= size // 2).to(maps.dtype)
    sums = torch.einsum("ij,njhw->nihw", band, maps.square())
    return maps * (k + alpha * sums).pow(-beta)
