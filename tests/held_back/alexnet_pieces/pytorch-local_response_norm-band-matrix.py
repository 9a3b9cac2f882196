# task: local_response_norm
# verdict: right
# mistake: none; unusual because the window is a band matrix of zeros and ones that einsum applies to the squares
def local_response_norm(maps, size, alpha=1e-4, beta=0.75, k=1.0):
    places = torch.arange(maps.shape[1], device=maps.device)
    band = ((places[:, None] - places).abs() <= size // 2).to(maps.dtype)
    sums = torch.einsum("ij,njhw->nihw", band, maps * maps)
    return maps * (k + alpha / size * sums) ** -beta
