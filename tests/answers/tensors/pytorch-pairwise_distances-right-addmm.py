# task: pairwise_distances
# verdict: right
def pairwise_distances(a, b):
    own = torch.linalg.vecdot(a, a)
    other = torch.einsum("md,md->m", b, b)
    both = torch.add(own.view(-1, 1), other)
    return torch.nn.functional.relu(torch.addmm(both, a, b.t(), alpha=-2))
