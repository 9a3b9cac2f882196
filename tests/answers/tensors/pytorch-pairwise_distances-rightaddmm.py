# task: pairwise_distances
# verdict: right
def pairwise_distances(a, b):
    of_a = torch.einsum("nd,nd->n", a, a)
    of_b = torch.einsum("md,md->m", b, b)
    mixed = torch.addmm(of_b, a, b.T, alpha=-2)  # (N, M)
    return torch.relu(mixed + of_a.unsqueeze(1))
