# task: local_response_norm
# verdict: right
def local_response_norm(maps, size, alpha=1e-4, beta=0.75, k=1.0):
    places = torch.arange(maps.shape[1], device=maps.device)
    band = ((places[:, None] - places[None, :]).abs() <= size // 2).to(maps.dtype)
    sums = torch.einsum("ij,njhw->nihw", band, maps.square())
    return maps * torch.pow(k + alpha / size * sums, -beta)
