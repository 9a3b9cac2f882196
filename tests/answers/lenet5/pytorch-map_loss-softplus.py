# task: map_loss
# verdict: wrong
# mistake: softplus without its threshold takes the exponential of j, which overflows
# told: map-j-taken-out-of-the-sum
def map_loss(distances, labels, j):
    others = torch.logsumexp(-distances, dim=-1)
    pull = distances[range(len(labels)), labels]
    return torch.mean(pull - j + F.softplus(others + j, threshold=1e9))
