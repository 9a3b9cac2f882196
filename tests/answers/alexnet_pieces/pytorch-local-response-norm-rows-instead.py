# task: local_response_norm
# verdict: wrong
# mistake: The neighbors are taken among the rows of the image, not among the channels.
# told: window-over-rows
def local_response_norm(maps, size, alpha=1e-4, beta=0.75, k=1.0):
    places = torch.arange(maps.shape[2], device=maps.device)
    band = ((places[:, None] - places).abs() <= size // 2).to(maps.dtype)
    sums = torch.einsum("ij,ncjw->nciw", band, maps.square())
    return maps * (k + alpha / size * sums).pow(-beta)
