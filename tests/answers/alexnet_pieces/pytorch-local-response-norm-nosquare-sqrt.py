# task: local_response_norm
# verdict: wrong
# mistake: The neighbors are not squared.
# mistake: The exponent acts on the sum only, not on k too.
def local_response_norm(maps, size, alpha=1e-4, beta=0.75, k=1.0):
    places = torch.arange(maps.shape[1], device=maps.device)
    band = ((places[:, None] - places).abs() <= size // 2).to(maps.dtype)
    sums = torch.einsum("ij,njhw->nihw", band, maps)
    return maps / (k + (alpha / size * sums) ** beta)
